import { describe, expect, it } from 'vitest';
import type { MovementDraft } from '../movement.ts';
import { newRun, type Run, type RunTask } from './run.ts';
import { takeTurn } from './take-turn.ts';
import { beginTask, finish, handOver, pause, refreshTask, resume } from './task-steps.ts';
import { record, sayingIn, setState, step, type Turn } from './turn.ts';
import { canUndo, reversed, undoStep } from './undo.ts';

type Counting = { total: number; open: boolean };
const mid = '0190f5fe-0000-7000-8000-000000000000';
const task: RunTask = { taskId: 'T1', rev: 3, lease: 'lease' };
const begun = (of: RunTask | null = null): Run<Counting> => newRun({ total: 0, open: false }, mid, of);
const say = sayingIn({ added: ['quantity'] });

const add =
  (quantity: number) =>
  (turn: Turn<Counting>): Turn<Counting> =>
    say(
      record(step(turn, { total: turn.run.state.total + quantity }), {
        type: 'move',
        body: { productId: 'P1', quantity, from: 'location:A', to: 'location:B' },
      }),
      'success',
      'added',
      { quantity },
    );

let given = 0;
const take = (
  run: Run<Counting>,
  rule: (turn: Turn<Counting>) => Turn<Counting>,
  byOperator = true,
): Turn<Counting> => {
  given += 1;
  return takeTurn(
    run,
    { stamp: `${mid.slice(0, -8)}${String(given).padStart(4, '0')}0000`, byOperator },
    rule,
  );
};

describe('a turn', () => {
  it('names the movements of a step after the event before it, so that a repeated step is the same movement', () => {
    const once = take(begun(), add(2));
    const again = take(begun(), add(2));
    expect(once.drafts.map((draft) => draft.mid)).toEqual([mid]);
    expect(again.drafts).toEqual(once.drafts);
    const next = take(once.run, add(1));
    expect(next.drafts[0]?.mid).not.toBe(mid);
  });

  it('keeps the names of a step that recorded nothing', () => {
    const opened = take(begun(), (turn) => setState(turn, { open: true }));
    expect(take(opened.run, add(1)).drafts[0]?.mid).toBe(mid);
  });

  it('takes back the last step: its state, and what it recorded, by a movement the other way', () => {
    const two = take(take(begun(), add(2)).run, add(3));
    const back = take(two.run, (turn) => undoStep(turn));
    expect(back.run.state.total).toBe(2);
    expect(back.drafts).toMatchObject([
      {
        type: 'move',
        compensates: two.drafts[0]?.mid,
        body: { quantity: 3, from: 'location:B', to: 'location:A' },
      },
    ]);
    expect(take(back.run, (turn) => undoStep(turn)).run.state.total).toBe(0);
  });

  it('does not count a question that was opened as a step to take back', () => {
    const opened = take(take(begun(), add(2)).run, (turn) => setState(turn, { open: true }));
    expect(take(opened.run, (turn) => undoStep(turn)).run.state).toEqual({ total: 0, open: false });
  });

  it('takes nothing back past what others changed, nor of a run that has ended', () => {
    const changed = take(take(begun(), add(2)).run, (turn) => setState(turn, { total: 9 }), false);
    expect(canUndo(changed.run)).toBe(false);
    const ended = take(take(begun(), add(2)).run, finish);
    expect(canUndo(ended.run)).toBe(false);
    expect(undoStep({ ...ended, drafts: [] }).drafts).toEqual([]);
  });

  it('forgets what was said when the operator goes on, not when others do something', () => {
    const said = take(begun(), add(2));
    expect(said.run.message?.values).toEqual({ quantity: 2 });
    expect(take(said.run, (turn) => setState(turn, { open: true }), false).run.message).not.toBeNull();
    expect(take(said.run, (turn) => setState(turn, { open: true })).run.message).toBeNull();
  });
});

describe('the task of a run', () => {
  it('is started, paused, resumed and finished by movements; work without a task says nothing', () => {
    const steps = (of: RunTask | null) => {
      const started = take(begun(of), beginTask);
      const paused = take(started.run, pause);
      const resumed = take(paused.run, resume);
      return [started, paused, resumed, take(resumed.run, finish)];
    };
    const said = (turns: Turn<Counting>[]) =>
      turns.flatMap(({ drafts }) => drafts.map(({ body }) => body.taskStep));
    expect(said(steps(task))).toEqual(['started', 'paused', 'resumed', 'finished']);
    expect(said(steps(null))).toEqual([]);
  });

  it('is never paused twice, nor resumed when it is not paused', () => {
    const paused = take(begun(task), pause);
    expect(take(paused.run, pause).drafts).toEqual([]);
    expect(take(begun(task), resume).drafts).toEqual([]);
  });

  it('handed over is over for this device', () => {
    expect(take(begun(task), handOver)).toMatchObject({
      run: { ended: 'handed_over' },
      drafts: [{ body: { taskStep: 'handed_over' } }],
    });
  });

  it('with another revision is named so in everything that follows', () => {
    const refreshed = take(begun(task), (turn) => refreshTask(turn, { rev: 4, lease: 'other' }), false);
    expect(refreshed.run.task).toEqual({ taskId: 'T1', rev: 4, lease: 'other' });
  });
});

describe('what takes a movement back', () => {
  const draft = (type: MovementDraft['type'], body: MovementDraft['body']): MovementDraft => ({
    mid,
    type,
    compensates: null,
    body,
  });

  it('moves stock the other way and gives it the condition it had', () => {
    expect(
      reversed(
        draft('quality', {
          from: 'lpn:L1',
          to: 'location:Q',
          condition: 'inspection',
          toCondition: 'quarantine',
        }),
      ),
    ).toEqual({
      type: 'quality',
      compensates: mid,
      body: { from: 'location:Q', to: 'lpn:L1', condition: 'quarantine', toCondition: 'inspection' },
    });
  });

  it('withdraws a count by the same count, and returned goods by a move to where they were', () => {
    expect(reversed(draft('count', { from: 'location:A', quantity: 3 }))).toMatchObject({
      type: 'count',
      body: { from: 'location:A', quantity: 3 },
    });
    expect(reversed(draft('put-back', { from: 'lpn:T1', to: 'location:A' }))).toMatchObject({
      type: 'move',
      body: { from: 'location:A', to: 'lpn:T1' },
    });
  });

  it('is nothing for a step of the task', () => {
    expect(reversed(draft('task', { taskStep: 'paused' }))).toBeNull();
  });
});
