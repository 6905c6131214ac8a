import type { PickLine } from '../../../shared/domain/pick-list.ts';
import type { PickProblem, PickReason } from '../../../shared/domain/pick/problems.ts';
import type { ScanEvent } from '../../../shared/domain/pick/seen.ts';
import type { CommandRefused } from '../command-event.ts';
import type { Stamped } from '../saved-workflow.ts';

/** What happens to a run, by the operator's hand or from outside. */
export type PickFact =
  | ({ type: 'barcode.scanned' } & ScanEvent)
  | { type: 'quantity.asked' }
  /** Base units. */
  | { type: 'quantity.entered'; quantity: number }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: PickProblem }
  | { type: 'reason.chosen'; reason: PickReason }
  | { type: 'lot.confirmed' }
  /** Back to where the question came from. */
  | { type: 'question.dismissed' }
  | { type: 'line.skipped' }
  | { type: 'put_back.chosen' }
  | { type: 'drop.chosen' }
  | { type: 'step.undone' }
  | { type: 'notice.seen' }
  | { type: 'list.paused' }
  | { type: 'list.resumed' }
  | { type: 'list.handed_over' }
  | { type: 'list.closed' }
  /** A manager or another system cancelled an order line, or part of it. */
  | { type: 'line.cancelled'; pickLineIds: readonly string[] }
  /** Stock was found elsewhere; its place on the route is before that line, or at the end. */
  | { type: 'line.added'; line: PickLine; before: string | null }
  | { type: 'list.taken_over' }
  | { type: 'task.refreshed'; rev: number; lease: string | null };

export type PickEventType = PickFact['type'];
export type PickFactOf<T extends PickEventType> = Extract<PickFact, { type: T }>;
/** A fact with its time and identity, as the machine gets it. */
export type PickEvent = Stamped<PickFact | CommandRefused>;

/** Events that the operator did not cause: they leave standing what was said to him last. */
const fromOutside: readonly PickEventType[] = [
  'line.cancelled',
  'line.added',
  'list.taken_over',
  'task.refreshed',
];
export const isByOperator = ({ type }: { type: string }): boolean =>
  !fromOutside.some((outside) => outside === type);
