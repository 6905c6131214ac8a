import type { TaskOf } from '../task.ts';
import type { DropPlace, PickRun } from './pick-run.ts';
import { runLine } from './run-line.ts';
import { recordTask } from './list-steps.ts';
import type { Turn } from './turn.ts';

/**
 * A run of `task` with nothing done in it yet.
 *
 * @param mid UUIDv7 that the first movements are named after
 */
export function newRun(task: TaskOf<'pick'>, drops: readonly DropPlace[], mid: string): PickRun {
  const { taskId, rev, lease, status, work } = task;
  return {
    task: { taskId, rev, lease },
    opening: status === 'paused' ? 'resumed' : 'started',
    mids: { base: mid, used: 0 },
    slots: work.slots.map((slot) => ({ ...slot, totes: [] })),
    lines: work.lines.map(runLine),
    drops: [...drops],
    work: null,
    at: null,
    hand: null,
    returning: null,
    returnNow: false,
    aside: null,
    again: null,
    dropping: false,
    selected: [],
    paused: false,
    takenOver: false,
    ended: null,
    message: null,
    notices: [],
    history: [],
  };
}

/** The operator takes the list up. */
export const beginRun = (turn: Turn): Turn =>
  turn.run.opening === null ? turn : recordTask(turn, turn.run.opening);
