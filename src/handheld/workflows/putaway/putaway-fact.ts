import type { Goods } from '../../../shared/domain/moving/goods.ts';
import type { ScanEvent } from '../../../shared/domain/moving/seen.ts';
import type { Surroundings } from '../../../shared/domain/putaway/identify-goods.ts';
import type { PutawayProblem } from '../../../shared/domain/putaway/putaway-problems.ts';
import type { OtherPlaceReason } from '../../../shared/domain/putaway/putaway-state.ts';
import type { CommonFact } from '../turn-workflow.ts';

/** Added by the desk: what the device knows of the storage when the fact is taken. */
type Informed = Partial<Surroundings>;

/** What happens to a run of putaway. */
export type PutawayFact =
  | ({ type: 'barcode.scanned' } & ScanEvent & Informed)
  | ({ type: 'goods.chosen'; index: number } & Informed)
  | { type: 'quantity.asked' }
  | ({ type: 'quantity.entered'; quantity: number; evidenceIds?: readonly string[] } & Informed)
  | { type: 'problem.reported' }
  | ({ type: 'problem.chosen'; problem: PutawayProblem } & Informed)
  /** The place in question is taken; `reason` why not the proposed one. */
  | ({ type: 'place.confirmed'; reason: OtherPlaceReason | null } & Informed)
  | { type: 'question.dismissed' }
  /** Enough for now, where no task says so. */
  | { type: 'work.ended' }
  /** Others changed what the task names. */
  | { type: 'work.changed'; from: string; goods: readonly Goods[] }
  | CommonFact;
export type PutawayFactType = PutawayFact['type'];
