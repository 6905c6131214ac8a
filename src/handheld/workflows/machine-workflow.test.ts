import { describe, expect, it } from 'vitest';
import { createCountingWorkflow } from '../../testing/counting-workflow.ts';
import type { Bookmark } from './recorder.ts';

const workflow = createCountingWorkflow();
const begun = () => workflow.begin({ id: 'mid-1', at: '2026-11-21T08:00:00.000Z' }).snapshot;

const bookmark = (given: Partial<Bookmark>): Bookmark => ({
  runId: 'run-1',
  machine: 'counting',
  version: 2,
  taskId: null,
  userId: 'U-0001',
  step: 4,
  snapshot: JSON.parse(JSON.stringify(workflow.save(begun()))),
  savedAt: 0,
  ...given,
});

describe('a bookmark', () => {
  it('of this version is resumed where it was', () => {
    const snapshot = workflow.restore(bookmark({}));
    expect(snapshot).toMatchObject({ value: 'counting', context: { mid: 'mid-1', total: 0 } });
  });

  it('is resumed with the same behaviour as before it was saved', () => {
    const event = {
      type: 'piece.counted',
      quantity: 2,
      stamp: { id: 'mid-2', at: '2026-11-21T08:00:01.000Z' },
    } as const;
    const restored = workflow.restore(bookmark({})) ?? begun();
    const [before, after] = [workflow.take(begun(), event), workflow.take(restored, event)];
    expect(after?.drafts).toEqual(before?.drafts);
    expect(after?.snapshot.context).toEqual(before?.snapshot.context);
  });

  it('of an older version is upgraded step by step', () => {
    const old = bookmark({ version: 1, snapshot: { value: 'counting', context: { mid: 'mid-1', sum: 8 } } });
    expect(workflow.restore(old)?.context.total).toBe(8);
  });

  it.each([
    ['of another machine', { machine: 'picking' }],
    ['of a version that no upgrade leads from', { version: 0 }],
    ['of a newer build', { version: 3 }],
    ['in a state that does not exist', { snapshot: { value: 'dancing', context: { mid: 'm', total: 1 } } }],
    ['in a state that cannot be resumed', { snapshot: { value: 'lost', context: { mid: 'm', total: 1 } } }],
    ['with a damaged context', { snapshot: { value: 'counting', context: { mid: 'm', total: 'many' } } }],
    ['with nothing in it', { snapshot: null }],
    ['of an older version with nonsense in it', { version: 1, snapshot: 'nonsense' }],
  ])('%s is turned away', (_, given) => {
    expect(workflow.restore(bookmark(given))).toBeNull();
  });
});
