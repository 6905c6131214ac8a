import type { Product } from '../product.ts';
import type { Supplier } from '../supplier.ts';
import type { InspectionState } from './inspection-state.ts';

/**
 * Whether goods that come in are held for a check: their product has an inspection plan, all of their supplier is
 * checked, or what came of them lately was not good enough. `undefined`: nothing is known of it.
 */
export const demandsCheck = (
  product: Pick<Product, 'inspectionPlanId'>,
  supplier: Pick<Supplier, 'inspects'> | undefined,
  state: Pick<InspectionState, 'mode'> | undefined,
): boolean =>
  product.inspectionPlanId !== null ||
  supplier?.inspects === true ||
  state?.mode === 'tightened' ||
  state?.mode === 'discontinued';
