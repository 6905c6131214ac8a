import type { MovementBody } from '../movement.ts';
import { inspectionStateId, type InspectionState } from './inspection-state.ts';
import { afterLot, beginning, type CheckedLot } from './switching-rules.ts';

/** A checked lot with whose it was. `isSteady` unless said is not so: nothing is looked at less without a word for it. */
export type SuppliedLot = Omit<CheckedLot, 'isSteady'> & {
  supplier: string;
  productId: string;
  isSteady?: boolean;
};

/**
 * What is kept of a supplier and product after one more lot of it; `undefined` before the first. Once per `checkId`:
 * the parts of a lot that are decided differently are one lot. The revision is left for the store to raise.
 */
export function applyLot(state: InspectionState | undefined, lot: SuppliedLot): InspectionState {
  const { supplier, productId, isSteady = false } = lot;
  const next = afterLot(state ?? beginning, { ...lot, isSteady });
  const inspectionStateIdOf = inspectionStateId(supplier, productId);
  return { inspectionStateId: inspectionStateIdOf, supplier, productId, rev: state?.rev ?? 0, ...next };
}

/**
 * The lot that a quality movement tells of; null where it tells of none: nobody's goods, no check, or goods that were
 * looked at before and lay in quarantine since.
 */
export function lotOf({ check, supplier, productId, condition }: MovementBody): SuppliedLot | null {
  if (!check || !supplier || productId === undefined || condition !== 'inspection') return null;
  const { passed, accept, defects } = check;
  return { supplier, productId, passed, accept, defects };
}
