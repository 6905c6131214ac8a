import type { TaskStep } from '../movement.ts';
import type { RunTask } from './run.ts';
import { change, end, record, type Turn } from './turn.ts';

/*
 * What becomes of the task of a run, the same in every workflow. Work without a task rests and ends without a word
 * to the server.
 */

/** Says what was done with the task, where there is one. Never to be taken back by itself. */
export function recordTask<S>(turn: Turn<S>, taskStep: TaskStep): Turn<S> {
  if (turn.run.task === null) return turn;
  const { keeps } = turn;
  return { ...record(turn, { type: 'task', body: { taskStep } }), keeps };
}

/** The first turn of a run. */
export const beginTask = <S>(turn: Turn<S>): Turn<S> => {
  const { opening } = turn.run;
  return opening === null ? turn : change(recordTask(turn, opening), { opening: null });
};

export const pause = <S>(turn: Turn<S>): Turn<S> =>
  turn.run.paused ? turn : change(recordTask(turn, 'paused'), { paused: true });

export const resume = <S>(turn: Turn<S>): Turn<S> =>
  turn.run.paused ? change(recordTask(turn, 'resumed'), { paused: false }) : turn;

/** Free for others from now on. */
export const handOver = <S>(turn: Turn<S>): Turn<S> => end(recordTask(turn, 'handed_over'), 'handed_over');

export const finish = <S>(turn: Turn<S>): Turn<S> => end(recordTask(turn, 'finished'), 'finished');

/** The row of the task has another revision or lease; everything recorded from now on names them. */
export const refreshTask = <S>(turn: Turn<S>, task: Pick<RunTask, 'rev' | 'lease'>): Turn<S> =>
  turn.run.task === null ? turn : change(turn, { task: { ...turn.run.task, ...task } });
