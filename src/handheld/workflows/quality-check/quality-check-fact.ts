import type { CheckScan } from '../../../shared/domain/quality/check/check-scan.ts';
import type { HeldGoods } from '../../../shared/domain/quality/check/check-state.ts';
import type { CheckProblem } from '../../../shared/domain/quality/check/problems.ts';
import type { Disposition } from '../../../shared/domain/quality/check-record.ts';
import type { CommonFact } from '../turn-workflow.ts';

/** What happens in a check: what the operator does, and what others do to its task (`goods.changed`). */
export type QualityCheckFact =
  | CommonFact
  | ({ type: 'barcode.scanned' } & CheckScan)
  /** The answer that the screen proposes: go, yes, all counted, as the verdict says, it stays here, done. */
  | { type: 'step.confirmed' }
  | { type: 'goods.chosen'; goodsId: string }
  /** Other goods of the unit first. */
  | { type: 'goods.left' }
  | { type: 'item.answered'; itemId: string; value: string }
  | { type: 'item.skipped' }
  | { type: 'defect.found' }
  | { type: 'defects.entered'; defects: number }
  /** A photo of one's own accord; `item.answered` is one that was asked for. */
  | { type: 'photo.taken'; evidenceId: string }
  | { type: 'disposition.chosen'; disposition: Disposition }
  | { type: 'part.asked' }
  /** Base units: of the part that is set apart, or of what lies there. */
  | { type: 'quantity.entered'; quantity: number }
  | { type: 'reason.chosen'; reason: string }
  | { type: 'problem.reported' }
  | { type: 'problem.chosen'; problem: CheckProblem }
  | { type: 'question.dismissed' }
  | { type: 'goods.changed'; goods: readonly HeldGoods[] };
export type QualityCheckFactType = QualityCheckFact['type'];
export type QualityCheckFactOf<T extends QualityCheckFactType> = Extract<QualityCheckFact, { type: T }>;
