import type { MoveProblem } from '../../../shared/domain/moving/move-problems.ts';
import type { ScanEvent } from '../../../shared/domain/moving/seen.ts';
import type { Product } from '../../../shared/domain/product.ts';

/** What happens to a run of moving. It has no task, so none is paused or handed over. */
export type MoveFact =
  /** `products`: of whatever lies where was scanned. */
  | ({ type: 'barcode.scanned'; products: readonly Product[] } & ScanEvent)
  | { type: 'goods.chosen'; index: number }
  | { type: 'quantity.asked' }
  | { type: 'quantity.entered'; quantity: number; evidenceIds?: readonly string[] }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: MoveProblem }
  /** What was brought is left at the place in question. */
  | { type: 'place.confirmed' }
  | { type: 'question.dismissed' }
  | { type: 'work.ended' }
  | { type: 'step.undone' };
export type MoveFactType = MoveFact['type'];
