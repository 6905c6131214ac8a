import type { InspectionMode } from '../../../shared/domain/quality/inspection-state.ts';

/** The switching rules of ISO 2859-1 that lead from one mode to another; any other change was made by hand. */
const rules = [
  'normal_tightened',
  'tightened_normal',
  'tightened_discontinued',
  'normal_reduced',
  'reduced_normal',
  'discontinued_tightened',
] as const;

/** The text that says why the mode changed. */
export function reasonOfSwitch(
  from: InspectionMode,
  to: InspectionMode,
): `switchReason.${(typeof rules)[number] | 'other'}` {
  const rule = rules.find((name) => name === `${from}_${to}`);
  return `switchReason.${rule ?? 'other'}`;
}
