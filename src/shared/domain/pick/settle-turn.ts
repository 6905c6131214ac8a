import { completeLine } from './complete-line.ts';
import { startWork } from './line-work.ts';
import { recordTask } from './list-steps.ts';
import type { PickRun } from './pick-run.ts';
import {
  emptyTotes,
  isSafeMoment,
  lineOf,
  nextLine,
  openLines,
  returnsDue,
  totesToDrop,
} from './run-facts.ts';
import { change, record, sound, type Turn } from './turn.ts';

/**
 * What follows by itself from any step, in this order: a line that is proven is recorded, the next one gets its turn,
 * the operator hears of cancellations if the moment is safe, and a list with nothing left to do ends.
 */
export const settleTurn = (turn: Turn): Turn =>
  [completeLine, turnToNextLine, tellNotices, endList].reduce(
    (next, rule) => (next.run.ended === null ? rule(next) : next),
    turn,
  );

function turnToNextLine(turn: Turn): Turn {
  if (turn.run.work !== null) return turn;
  const line = nextLine(turn.run);
  if (line) return change(turn, { work: startWork(line, turn.run.at) });
  const wasPicking = turn.drafts.some(({ type }) => type === 'pick' || type === 'short');
  return wasPicking ? sound(turn, 'done') : turn;
}

/**
 * No cancellation is told over goods in hand or a question being answered; the one that takes the goods out of the
 * hand is, for its screen comes up at once. Being told is a fact of its own.
 */
function tellNotices(turn: Turn): Turn {
  const isSafe = isSafeMoment(turn.run);
  const due = turn.run.notices.filter(({ told, found }) => !told && (isSafe || found === 'in_hand'));
  if (due.length === 0) return turn;
  const told = due.reduce((next, { pickLineId }) => {
    const orderLineId = lineOf(next.run, pickLineId)?.orderLineId;
    return record(next, { type: 'task', body: { taskStep: 'seen_cancelled', pickLineId, orderLineId } });
  }, turn);
  const notices = turn.run.notices.map((notice) =>
    due.includes(notice) ? { ...notice, told: true } : notice,
  );
  return sound(change(told, { notices }), 'cancelled');
}

/** Nothing to pick, to put back or to drop. */
export const isNothingLeft = (run: PickRun): boolean =>
  openLines(run).length === 0 &&
  run.hand === null &&
  returnsDue(run).length === 0 &&
  totesToDrop(run).length === 0;

/**
 * The scan that drops the last tote ends the list. One that runs out of work in any other way waits for the operator
 * to close it: a slip can still be taken back, and stock found elsewhere may bring another line.
 */
function endList(turn: Turn): Turn {
  const isDropped = turn.drafts.some(({ type, body }) => type === 'move' && body.lpn !== undefined);
  const mayEnd = (isDropped || turn.run.takenOver) && turn.run.aside === null && !turn.run.paused;
  return mayEnd ? closeList(turn) : turn;
}

/** Totes that stayed empty are free again. */
export function closeList(turn: Turn): Turn {
  if (!isNothingLeft(turn.run)) return turn;
  if (turn.run.takenOver) return change(turn, { ended: 'taken_over' });
  const freed = emptyTotes(turn.run).reduce(
    (next, lpn) => record(next, { type: 'tote', body: { lpn } }),
    turn,
  );
  return sound(recordTask(freed, 'finished'), 'done');
}
