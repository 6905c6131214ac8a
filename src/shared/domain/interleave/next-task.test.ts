import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AisleLayout, RoutePoint } from '../route/aisle-layout.ts';
import type { Task } from '../task.ts';
import { nextTask, type NextTaskRequest } from './next-task.ts';

const layout: AisleLayout = { aislePitch: 5, aisleLength: 60, crossAislesAt: [0, 60] };
const now = Date.parse('2026-11-21T12:00:00.000Z');

/** A count at so many metres of aisle A. */
const task = (taskId: string, given: Partial<Task> = {}): Task => ({
  ...{ taskId, status: 'open', priority: 5, shipBy: null, zone: null, userId: null, deviceId: null },
  ...{ lease: null, createdAt: '2026-11-21T08:00:00.000Z', rev: 1 },
  work: { kind: 'count', place: 'location:A-01-02-3', productId: null, reason: 'short' },
  ...given,
});

function ask(
  tasks: readonly (Task & { metres?: number; own?: boolean })[],
  given: Partial<NextTaskRequest> = {},
) {
  const metresOf = new Map(tasks.map(({ taskId, metres }) => [taskId, metres]));
  const startOf = ({ taskId }: Task): RoutePoint | null => {
    const metres = metresOf.get(taskId);
    return metres === undefined ? null : { aisle: 0, metres };
  };
  const candidates = tasks.map((one) => ({ task: one, own: one.own ?? false }));
  const next = nextTask({ candidates, at: { aisle: 0, metres: 0 }, startOf, layout, now, ...given });
  return next && `${next.task.taskId} ${next.why} ${next.metres}`;
}

describe('the next task', () => {
  test('is none where nothing waits', () => {
    expect(ask([])).toBeNull();
  });

  test('is the nearest of those around', () => {
    const tasks = [
      { ...task('far'), metres: 30 },
      { ...task('near'), metres: 12 },
    ];
    expect(ask(tasks)).toBe('near near 12');
  });

  test('is a more pressing one a few metres further on', () => {
    const tasks = [
      { ...task('near'), metres: 12 },
      { ...task('pressing', { priority: 3 }), metres: 20 },
    ];
    expect(ask(tasks)).toBe('pressing near 20');
  });

  test('is what must leave within the hour, wherever it lies', () => {
    const tasks = [
      { ...task('here'), metres: 0 },
      { ...task('leaves at one', { shipBy: '2026-11-21T13:00:00.000Z' }), metres: 55 },
      { ...task('leaves at half past', { shipBy: '2026-11-21T12:30:00.000Z' }) },
      { ...task('leaves tonight', { shipBy: '2026-11-21T20:00:00.000Z' }), metres: 1 },
    ];
    expect(ask(tasks)).toBe('leaves at half past urgent null');
    expect(ask(tasks.filter(({ taskId }) => taskId !== 'leaves at half past'))).toBe(
      'leaves at one urgent 55',
    );
  });

  test('is what a manager has made urgent, late goods before it', () => {
    const tasks = [
      task('boss', { priority: 1 }),
      task('late', { shipBy: '2026-11-21T11:00:00.000Z', priority: 7 }),
    ];
    expect(ask(tasks)).toBe('late urgent null');
    expect(ask(tasks.slice(0, 1))).toBe('boss urgent null');
  });

  test('is the list held ahead before work that waits far away', () => {
    const tasks = [
      { ...task('old', { createdAt: '2026-11-20T08:00:00.000Z' }), metres: 50 },
      { ...task('held'), metres: 55, own: true },
    ];
    expect(ask(tasks)).toBe('held yours 55');
  });

  test('is the one that waits longest where nobody knows the way', () => {
    const tasks = [
      { ...task('young', { createdAt: '2026-11-21T10:00:00.000Z' }), metres: 1 },
      { ...task('old'), metres: 2 },
    ];
    expect(ask(tasks, { at: null })).toBe('old oldest null');
    expect(ask(tasks, { layout: null })).toBe('old oldest null');
  });
});

test('the answer is the same in whatever order the tasks come, and is always one of them', () => {
  const someTask = fc.record({
    taskId: fc.uuid(),
    priority: fc.integer({ min: 1, max: 7 }),
    shipBy: fc.constantFrom(null, '2026-11-21T12:20:00.000Z', '2026-11-22T12:00:00.000Z'),
    metres: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    own: fc.boolean(),
  });
  const some = fc.uniqueArray(someTask, { selector: ({ taskId }) => taskId, minLength: 1, maxLength: 12 });
  const shuffled = some.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      const made = (list: typeof rows) =>
        ask(list.map(({ taskId, ...rest }) => ({ ...task(taskId), ...rest })));
      expect(made(rows)).not.toBeNull();
      expect(made(others)).toBe(made(rows));
    }),
  );
});
