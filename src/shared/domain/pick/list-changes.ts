import type { PickLine } from '../pick-list.ts';
import { leaveWork } from './cancel-lines.ts';
import type { PickRun } from './pick-run.ts';
import { current, lineOf, openLines } from './run-facts.ts';
import { runLine } from './run-line.ts';
import { change, say, type Turn } from './turn.ts';

/* What others do to a list while it is being worked on. */

/**
 * Somebody else has the list now. What was not picked is his; what is in hand goes back to its place; what is in the
 * totes of this cart is brought to its end here, for it would be nobody's otherwise.
 */
export function takeListOver(turn: Turn): Turn {
  if (turn.run.takenOver) return turn;
  const on = current(turn.run);
  const left = on ? leaveWork(turn, on.line) : turn;
  const lines = left.run.lines.map((line) =>
    line.status === 'open' ? { ...line, status: 'released' as const } : line,
  );
  const released = change(left, { lines, takenOver: true, aside: null, paused: false });
  return say(released, 'cancelled', 'taken_over', {});
}

/** The server found stock elsewhere for what was short: one more line, before `before` on the route or at its end. */
export function addLine(turn: Turn, line: PickLine, before: string | null): Turn {
  const { run } = turn;
  if (run.takenOver || lineOf(run, line.pickLineId)) return turn;
  const index = before === null ? -1 : run.lines.findIndex(({ pickLineId }) => pickLineId === before);
  const at = index < 0 ? run.lines.length : index;
  const added = change(turn, { lines: [...run.lines.slice(0, at), runLine(line), ...run.lines.slice(at)] });
  return openLines(run).length === 0
    ? say(added, 'warning', 'line_added', { product: line.product.name })
    : added;
}

/** The row of the task has another revision or lease; everything recorded from now on names them. */
export const refreshTask = (turn: Turn, task: Pick<PickRun['task'], 'rev' | 'lease'>): Turn =>
  change(turn, { task: { ...turn.run.task, ...task } });
