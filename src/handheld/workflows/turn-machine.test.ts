import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { newRun, runSchema } from '../../shared/domain/turn/run.ts';
import { beginTask, finish, refreshTask } from '../../shared/domain/turn/task-steps.ts';
import { end, record, step } from '../../shared/domain/turn/turn.ts';
import { undoStep } from '../../shared/domain/turn/undo.ts';
import { driveRun } from '../../testing/driven-run.ts';
import type { TurnRules } from './turn-workflow.ts';

/** Carries boxes, one by one, until there are none left. */
type Carrying = { left: number; inHand: boolean };
type Step = 'taking' | 'placing' | 'finished';
type Fact = { type: 'box.taken' } | { type: 'box.placed' } | { type: 'step.undone' };

const rules: TurnRules<Carrying, Step, Fact> = {
  id: 'carry',
  version: 1,
  upgrades: {},
  schema: runSchema(z.object({ left: z.int(), inHand: z.boolean() })),
  steps: {
    taking: ['box.taken', 'step.undone'],
    placing: ['box.placed', 'step.undone'],
    finished: [],
  },
  stepOf: ({ ended, state }) => (ended ? 'finished' : state.inHand ? 'placing' : 'taking'),
  begin: beginTask,
  take: (turn, fact) => {
    const { left } = turn.run.state;
    switch (fact.type) {
      case 'box.taken':
        return step(turn, { inHand: true });
      case 'box.placed': {
        const body = { lpn: 'L000000017', from: 'location:RECV-1', to: 'location:RECV-2' };
        const placed = record(step(turn, { inHand: false, left: left - 1 }), { type: 'move', body });
        return left === 1 ? finish(placed) : placed;
      }
      case 'step.undone':
        return undoStep(turn);
      case 'task.refreshed':
        return refreshTask(turn, fact);
      case 'task.taken_over':
      case 'task.cancelled':
        return end(turn, 'taken_over');
    }
  },
};
const task = { taskId: 'T1', rev: 1, lease: 'lease' };
const carry = (left: number) => driveRun(rules, ({ id }) => newRun({ left, inHand: false }, id, task));

describe('a machine made from rules', () => {
  it('stands at the step that follows from its run, and ends where nothing is heard', () => {
    const run = carry(1);
    expect(run.step()).toBe('taking');
    run.send({ type: 'box.taken' });
    expect(run.step()).toBe('placing');
    run.send({ type: 'box.placed' });
    expect(run.step()).toBe('finished');
    expect(run.drafts.map(({ type, body }) => body.taskStep ?? type)).toEqual([
      'started',
      'move',
      'finished',
    ]);
  });

  it('does not hear at a step what belongs to another', () => {
    const run = carry(2);
    expect(run.send({ type: 'box.placed' })).toBe(false);
    expect(run.step()).toBe('taking');
  });

  it('hears what others do at every step, until it has ended', () => {
    const run = carry(1);
    run.send({ type: 'box.taken' });
    expect(run.send({ type: 'task.refreshed', rev: 2, lease: 'lease' })).toBe(true);
    expect([run.step(), run.run().task?.rev]).toEqual(['placing', 2]);
    run.send({ type: 'task.taken_over' });
    expect([run.step(), run.send({ type: 'box.placed' })]).toEqual(['finished', false]);
  });

  it('goes on after a kill as if nothing had happened, and can still take the last step back', () => {
    const run = carry(2);
    run.send({ type: 'box.taken' });
    run.revive();
    run.send({ type: 'box.placed' });
    run.revive();
    run.send({ type: 'step.undone' });
    expect([run.step(), run.state()]).toEqual(['placing', { left: 2, inHand: true }]);
    expect(run.drafts.map(({ compensates }) => compensates !== null)).toEqual([false, false, true]);
  });

  it('names each movement once', () => {
    const run = carry(3);
    for (let box = 0; box < 3; box++) {
      run.send({ type: 'box.taken' });
      run.send({ type: 'box.placed' });
    }
    expect(new Set(run.drafts.map(({ mid }) => mid)).size).toBe(run.drafts.length);
  });
});
