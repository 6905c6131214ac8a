import type { CountProblem, UnreachableReason } from '../../../shared/domain/counting/count-problems.ts';
import type { CountScan, KnownHere } from '../../../shared/domain/counting/count-scan.ts';
import type { CommonFact } from '../turn-workflow.ts';

/** What can happen while a place is counted. */
export type CountFact =
  | ({ type: 'barcode.scanned' } & CountScan)
  /** Nothing more lies here, or nothing at all. `known` is looked up on the way; null where nobody can tell. */
  | { type: 'place.closed'; known: KnownHere | null }
  | { type: 'absence.confirmed'; known: KnownHere | null }
  | { type: 'lot.chosen'; lot: string | null; expiry: string | null }
  | { type: 'figure.chosen'; key: string }
  | { type: 'question.dismissed' }
  | { type: 'quantity.asked' }
  | { type: 'quantity.entered'; quantity: number }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: CountProblem }
  | { type: 'reason.chosen'; reason: UnreachableReason }
  /** The place is left uncounted, in free work. */
  | { type: 'place.left' }
  /** Free work is done. */
  | { type: 'run.closed' }
  | CommonFact;
export type CountFactType = CountFact['type'];
export type CountFactOf<T extends CountFactType> = Extract<CountFact, { type: T }>;
