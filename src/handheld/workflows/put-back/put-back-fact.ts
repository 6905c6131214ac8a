import type { ReturnScan } from '../../../shared/domain/returning/found.ts';
import type { MissingReason, ReturnProblem } from '../../../shared/domain/returning/return-problems.ts';
import type { Home } from '../../../shared/domain/returning/return-state.ts';
import type { CommonFact } from '../turn-workflow.ts';

/** What can happen while goods are put back. */
export type PutBackFact =
  | ({ type: 'barcode.scanned' } & ReturnScan)
  | { type: 'goods.chosen'; goodsId: string }
  /** Another tote or place is next; what is left in this one stays there. */
  | { type: 'source.left' }
  | { type: 'goods.confirmed' }
  | { type: 'question.dismissed' }
  | { type: 'quantity.asked' }
  | { type: 'quantity.entered'; quantity: number }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: ReturnProblem }
  | { type: 'reason.chosen'; reason: MissingReason }
  /** Free work is done. */
  | { type: 'run.closed' }
  /** From outside: the task says something else now. */
  | { type: 'work.changed'; quantity: number; homes: readonly Home[] }
  | CommonFact;
export type PutBackFactType = PutBackFact['type'];
export type PutBackFactOf<T extends PutBackFactType> = Extract<PutBackFact, { type: T }>;
