import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../shared/domain/task.ts';
import { newRun, runSchema } from '../../shared/domain/turn/run.ts';
import { beginTask, finish } from '../../shared/domain/turn/task-steps.ts';
import { end, step } from '../../shared/domain/turn/turn.ts';
import { createJournalBench } from '../../testing/journal-bench.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createLookupScene } from '../../testing/lookup-scene.ts';
import { aTask } from '../../testing/task-rows.ts';
import { openRun } from './open-run.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { TurnRules } from './turn-workflow.ts';

/** Knocks until the door is opened. */
type Knocking = { knocks: number };
type Fact = { type: 'door.knocked' } | { type: 'door.opened' };

const rules: TurnRules<Knocking, 'knocking' | 'finished', Fact> = {
  ...{ id: 'knock', version: 1, upgrades: {}, schema: runSchema(z.object({ knocks: z.int() })) },
  steps: { knocking: ['door.knocked', 'door.opened'], finished: [] },
  stepOf: ({ ended }) => (ended ? 'finished' : 'knocking'),
  begin: beginTask,
  take: (turn, fact) => {
    switch (fact.type) {
      case 'door.knocked':
        return step(turn, { knocks: turn.run.state.knocks + 1 });
      case 'door.opened':
        return finish(turn);
      case 'task.refreshed':
      case 'task.taken_over':
      case 'task.cancelled':
        return end(turn, 'taken_over');
    }
  },
};

const none = () => null;
const noCommands = {
  ...{ short: none, damaged: none, full: none, skip: none, undo: none, next: none },
  ...{ report: none, yes: none, no: none, pause: none, number: none },
};

const task = aTask({
  ...{ taskId: 'T-1', deviceId: 'device-7', lease: 'lease-1', status: 'claimed' },
  work: { kind: 'count', place: 'location:A-1', productId: null, reason: 'short' },
});

async function device(tasks: readonly Task[] = [task]) {
  const bench = createJournalBench();
  const { lookup } = await createLookupScene();
  const ports: TurnPorts = {
    ...{ recorder: bench.recorder, ids: bench.ids, clock: bench.time.clock, lookup },
    ...{ signals: { give: () => undefined }, deviceId: 'device-7', userId: 'U-0001' },
    task: async (taskId) => tasks.find((one) => one.taskId === taskId),
    watchTasks: () => () => undefined,
    recordedFor: async (taskId) =>
      (await bench.entries())
        .map(({ movement }) => movement)
        .filter((movement) => movement.task?.id === taskId),
  };
  const open = (taskId: string | null) =>
    openRun(
      ports,
      rules,
      { scanned: async () => ({ type: 'door.knocked' }), commands: noCommands },
      {
        taskId,
        ofTask: async ({ work, taskId: id, rev, lease }) =>
          work.kind === 'count'
            ? (stamp) => newRun({ knocks: 0 }, stamp.id, { taskId: id, rev, lease })
            : null,
        free: async () => (stamp) => newRun({ knocks: 0 }, stamp.id),
      },
    );
  const opened = async (taskId: string | null) => {
    const desk = unwrap(await open(taskId));
    await desk.settled();
    const state = () => desk.session.getState();
    return { desk, state, knocks: () => state().snapshot?.context.state.knocks };
  };
  return { open, opened };
}

describe('opening a run', () => {
  it('goes on where a free run was left', async () => {
    const { opened } = await device();
    const first = await opened(null);
    first.desk.send({ type: 'door.knocked' });
    await first.desk.settled();
    first.desk.close();
    const second = await opened(null);
    expect([second.knocks(), second.desk.session.runId]).toEqual([1, first.desk.session.runId]);
  });

  it('begins a free run anew after one has ended, as often as one likes', async () => {
    const { opened } = await device();
    for (let times = 0; times < 3; times += 1) {
      const { desk, state, knocks } = await opened(null);
      expect([state().phase, knocks()]).toEqual(['idle', 0]);
      desk.send({ type: 'door.knocked' });
      desk.send({ type: 'door.opened' });
      await desk.settled();
      expect(state().phase).toBe('over');
    }
  });

  it('keeps the run of a task and a free one apart', async () => {
    const { opened } = await device();
    const free = await opened(null);
    free.desk.send({ type: 'door.knocked' });
    await free.desk.settled();
    expect((await opened('T-1')).knocks()).toBe(0);
    expect((await opened(null)).knocks()).toBe(1);
  });

  it('says why a task cannot be opened', async () => {
    const { open, opened } = await device([
      task,
      { ...task, taskId: 'of others', deviceId: 'device-8' },
      aTask({ taskId: 'a list', deviceId: 'device-7' }),
    ]);
    const failureOf = async (taskId: string) => {
      const result = await open(taskId);
      return result.ok ? null : result.failure.kind;
    };
    expect(await failureOf('unheard of')).toBe('unknown_task');
    expect(await failureOf('of others')).toBe('not_mine');
    expect(await failureOf('a list')).toBe('not_this_work');
    const { desk } = await opened('T-1');
    desk.send({ type: 'door.opened' });
    await desk.settled();
    expect(await failureOf('T-1')).toBe('over');
  });
});
