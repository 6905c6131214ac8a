import type { Terms } from '../../../shared/domain/quality/check/check-state.ts';
import type { CheckItem } from '../../../shared/domain/quality/checklist.ts';
import { standardPlan } from '../../../shared/domain/quality/inspection-plan.ts';
import type { InspectionMode } from '../../../shared/domain/quality/inspection-state.ts';
import type { Product } from '../../../shared/domain/product.ts';
import type { QualityCheckPorts } from './ports.ts';

type TermsPorts = Pick<QualityCheckPorts, 'plan' | 'checklist' | 'inspectionState'>;

/** What has no list of its own is looked at by this one. */
const commonClass = '*';

/** A database that cannot answer knows nothing: goods are checked all the same, by the standard plan. */
export const orNothing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch {
    return undefined;
  }
};

/** By what a product from a supplier is checked, as far as the device knows. */
export async function findTerms(
  ports: TermsPorts,
  product: Product | undefined,
  supplier: string | null,
): Promise<Terms> {
  const planId = product?.inspectionPlanId ?? null;
  const plan = planId === null ? undefined : await orNothing(ports.plan(planId));
  return {
    inspectionPlanId: plan?.inspectionPlanId ?? standardPlan.inspectionPlanId,
    planName: plan?.name ?? null,
    level: plan?.level ?? standardPlan.level,
    aql: plan?.aql ?? standardPlan.aql,
    mode: await modeOf(ports, product, supplier),
    items: await itemsOf(ports, product),
    shelfLifeDays: product?.minimumShelfLifeDays ?? null,
  };
}

async function modeOf(
  ports: TermsPorts,
  product: Product | undefined,
  supplier: string | null,
): Promise<InspectionMode> {
  if (!product || supplier === null) return 'normal';
  return (await orNothing(ports.inspectionState(supplier, product.productId)))?.mode ?? 'normal';
}

async function itemsOf(ports: TermsPorts, product: Product | undefined): Promise<CheckItem[]> {
  const own = product && (await orNothing(ports.checklist(product.productClass)));
  const list = own ?? (await orNothing(ports.checklist(commonClass)));
  return list?.items ?? [];
}
