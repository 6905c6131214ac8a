import type { MovementDraft } from '../movement.ts';
import type { PickLine } from '../pick-list.ts';
import type { TaskOf } from '../task.ts';
import { applyDraft } from './apply-draft.ts';
import { newRun } from './begin-run.ts';
import type { DropPlace, PickRun } from './pick-run.ts';
import { slotOf } from './run-facts.ts';
import { pickedOf, type RunLine, runLine, withStatus } from './run-line.ts';

/**
 * A run whose bookmark is lost or no longer understood, from what is true without it: the task as the device has it
 * and the movements that this device recorded for it, oldest first. What was proven but not recorded is to be
 * scanned again.
 *
 * The task may or may not include those movements yet; the larger figure of the two is the right one as long as no
 * two devices picked of the same line.
 */
export function rebuildRun(
  task: TaskOf<'pick'>,
  recorded: readonly MovementDraft[],
  drops: readonly DropPlace[],
  mid: string,
): PickRun {
  const untouched = task.work.lines.map((line) => ({ ...line, picked: 0, short: 0, status: reopened(line) }));
  const begun = newRun({ ...task, work: { ...task.work, lines: untouched } }, drops, mid);
  const replayed = recorded.reduce(applyDraft, begun);
  const lines = replayed.lines.map((line, index) =>
    withServerFigures(replayed, line, task.work.lines[index]),
  );
  return { ...replayed, lines, opening: 'resumed', paused: false, ended: null };
}

const reopened = ({ status }: PickLine): PickLine['status'] =>
  status === 'cancelled' ? 'cancelled' : 'open';

function withServerFigures(run: PickRun, line: RunLine, row: PickLine | undefined): RunLine {
  if (!row) return line;
  const elsewhere = Math.max(0, row.picked - pickedOf(line));
  const tote = slotOf(run, line.orderId)?.totes[0]?.lpn ?? null;
  const before = runLine({ ...row, picked: elsewhere }).portions.map((portion) => ({ ...portion, tote }));
  const portions = [...before, ...line.portions];
  return withStatus({ ...line, portions, short: Math.max(line.short, row.short) });
}
