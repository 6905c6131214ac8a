import { describe, expect, it } from 'vitest';
import { createCountingWorkflow } from '../../testing/counting-workflow.ts';
import { createMemoryRecorder } from '../../testing/memory-recorder.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { createSavedSession, type SessionRun } from './saved-session.ts';
import type { SignalKind } from './signals.ts';

const countingIds = (): Ids => {
  let next = 0;
  const id = () => `0190f5fe-0000-7000-8000-${String(++next).padStart(12, '0')}`;
  return { next: id, opaque: id };
};

type Run = Parameters<typeof createSavedSession>[2];

function open(recorder = createMemoryRecorder(), run: Partial<Run> = {}) {
  const heard: SignalKind[] = [];
  const workflow = createCountingWorkflow();
  type Snapshot = ReturnType<typeof workflow.begin>['snapshot'];
  const given = { runId: 'run-1', userId: 'U-0001', step: 0, snapshot: null, ...run } as SessionRun<Snapshot>;
  const session = createSavedSession(
    workflow,
    {
      recorder,
      ids: countingIds(),
      clock: { wall: () => Date.UTC(2026, 10, 21), mono: () => 0 },
      signals: { give: (kind) => heard.push(kind) },
    },
    given,
  );
  const total = () => session.getState().snapshot?.context.total;
  return { session, recorder, heard, total, workflow };
}

describe('a saved session', () => {
  it('shows nothing of a new run before it is stored', async () => {
    const recorder = createMemoryRecorder();
    const release = recorder.hold();
    const { session } = open(recorder);
    expect(session.getState()).toMatchObject({ phase: 'recording', snapshot: null });
    release();
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'idle', snapshot: { value: 'counting' } });
    expect(recorder.bookmark('run-1')).toMatchObject({ machine: 'counting', version: 2, step: 1 });
  });

  it('gives the sound of success only after the movement and the bookmark are stored', async () => {
    const recorder = createMemoryRecorder();
    const { session, heard, total } = open(recorder);
    await session.settled();
    const release = recorder.hold();
    session.send({ type: 'piece.counted', quantity: 3 });
    await Promise.resolve();
    expect([total(), heard, recorder.drafts]).toEqual([0, [], []]);
    release();
    await session.settled();
    expect([total(), heard, recorder.drafts.length]).toEqual([3, ['success'], 1]);
  });

  it('tells at once that something was wrong, where nothing is recorded, and stores it after', async () => {
    const recorder = createMemoryRecorder();
    const { session, heard } = open(recorder);
    await session.settled();
    const release = recorder.hold();
    session.send({ type: 'other.scanned' });
    await Promise.resolve();
    expect([heard, session.getState().snapshot?.context.wrong]).toEqual([['error'], 1]);
    release();
    await session.settled();
    expect([heard, recorder.bookmark('run-1')?.step]).toEqual([['error'], 2]);
  });

  it('tells a wrong scan once, however often it is tried to store it', async () => {
    const recorder = createMemoryRecorder();
    const { session, heard } = open(recorder);
    await session.settled();
    recorder.failNext({ kind: 'storage_full' });
    session.send({ type: 'other.scanned' });
    await session.settled();
    expect(heard).toEqual(['error', 'error']);
    session.retry();
    await session.settled();
    expect(heard).toEqual(['error', 'error']);
    expect(session.getState()).toMatchObject({ phase: 'idle', failure: null });
  });

  it('takes fast events one after another and loses none', async () => {
    const { session, recorder, total } = open();
    for (let quantity = 1; quantity <= 20; quantity++) session.send({ type: 'piece.counted', quantity });
    await session.settled();
    expect(total()).toBe(210);
    expect(recorder.drafts.map(({ body }) => body.quantity)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(new Set(recorder.drafts.map(({ mid }) => mid)).size).toBe(20);
  });

  it('names the step in which a movement was made', async () => {
    const { session, recorder } = open();
    session.send({ type: 'piece.counted', quantity: 1 });
    await session.settled();
    expect(recorder.drafts[0]?.step).toBe('counting');
  });

  it('takes what is sent right behind an event that changes nothing', async () => {
    const { session, total } = open();
    await session.settled();
    session.send({ type: 'lamp.lit' });
    session.send({ type: 'piece.counted', quantity: 3 });
    await session.settled();
    expect(total()).toBe(3);
  });

  it('stores nothing for an event that changes nothing', async () => {
    const { session, recorder } = open();
    session.send({ type: 'lamp.lit' });
    await session.settled();
    expect(recorder.bookmark('run-1')?.step).toBe(1);
  });

  it('blocks when the journal cannot be written, keeps what was done, and repeats it as the same movement', async () => {
    const { session, recorder, heard, total } = open();
    await session.settled();
    recorder.failNext({ kind: 'storage_full' }, { kind: 'storage_full' });
    session.send({ type: 'piece.counted', quantity: 5 });
    session.send({ type: 'piece.counted', quantity: 7 });
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'blocked', failure: { kind: 'storage_full' } });
    expect([total(), heard]).toEqual([0, ['error']]);
    session.retry();
    await session.settled();
    expect(session.getState().phase).toBe('blocked');
    session.retry();
    await session.settled();
    expect([session.getState().phase, total()]).toEqual(['idle', 12]);
    expect(recorder.drafts.map(({ body }) => body.quantity)).toEqual([5, 7]);
  });

  it('blocks a new run that cannot be stored, and begins it on retry', async () => {
    const recorder = createMemoryRecorder();
    recorder.failNext({ kind: 'storage_broken', detail: 'disk' });
    const { session } = open(recorder);
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'blocked', snapshot: null });
    session.retry();
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'idle', snapshot: { value: 'counting' } });
  });

  it('finds a step done whose answer was lost, and counts it once', async () => {
    const { session, recorder, total } = open();
    await session.settled();
    recorder.loseNextAnswer();
    session.send({ type: 'piece.counted', quantity: 4 });
    await session.settled();
    expect(session.getState().phase).toBe('blocked');
    session.retry();
    await session.settled();
    expect([session.getState().phase, total(), recorder.drafts.length]).toEqual(['idle', 4, 1]);
  });

  it('gives way to another tab that took the step, and goes on from there', async () => {
    const recorder = createMemoryRecorder();
    const { session: here, total } = open(recorder);
    await here.settled();
    const { workflow } = open();
    const bookmark = recorder.bookmark('run-1');
    const there = open(recorder, { step: 1, snapshot: bookmark ? workflow.restore(bookmark) : null });
    there.session.send({ type: 'piece.counted', quantity: 2 });
    await there.session.settled();
    here.send({ type: 'piece.counted', quantity: 9 });
    here.send({ type: 'piece.counted', quantity: 1 });
    await here.settled();
    expect([total(), recorder.drafts.map(({ body }) => body.quantity)]).toEqual([3, [2, 1]]);
  });

  it('says so when another tab has ended the run', async () => {
    const recorder = createMemoryRecorder();
    const { session: here } = open(recorder);
    await here.settled();
    const bookmark = recorder.bookmark('run-1');
    const there = open(recorder, {
      step: 1,
      snapshot: bookmark ? createCountingWorkflow().restore(bookmark) : null,
    });
    there.session.send({ type: 'count.closed' });
    await there.session.settled();
    here.send({ type: 'piece.counted', quantity: 1 });
    await here.settled();
    expect(here.getState().phase).toBe('elsewhere');
    expect(recorder.drafts).toEqual([]);
  });

  it('ends with its bookmark, shows the end, and takes nothing more', async () => {
    const { session, recorder } = open();
    session.send({ type: 'count.closed' });
    await session.settled();
    session.send({ type: 'piece.counted', quantity: 1 });
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'over', snapshot: { value: 'closed' } });
    expect([recorder.bookmark('run-1'), recorder.drafts]).toEqual([undefined, []]);
  });

  it('treats a recorder that throws as a broken storage', async () => {
    const recorder = createMemoryRecorder();
    const { session } = open({ ...recorder, record: () => Promise.reject(new Error('bug')) });
    await session.settled();
    expect(session.getState()).toMatchObject({ phase: 'blocked', failure: { kind: 'storage_broken' } });
  });

  it('tells its listeners of every change, until they leave', async () => {
    const { session } = open();
    await session.settled();
    const phases: string[] = [];
    const leave = session.subscribe(() => phases.push(session.getState().phase));
    session.send({ type: 'piece.counted', quantity: 1 });
    await session.settled();
    leave();
    session.send({ type: 'piece.counted', quantity: 1 });
    await session.settled();
    expect(phases).toEqual(['recording', 'idle']);
  });
});
