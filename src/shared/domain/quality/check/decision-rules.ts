import type { Disposition } from '../check-record.ts';
import type { HeldGoods } from './check-state.ts';

/** Why goods are not accepted, in the order in which it is offered. */
export const reasonsFor = {
  accept: [],
  quarantine: ['defects', 'damaged', 'temperature', 'expiry', 'papers', 'unclear'],
  reject: ['defects', 'damaged', 'temperature', 'expiry', 'wrong_goods', 'papers'],
  scrap: ['damaged', 'temperature', 'expiry', 'spoilt', 'not_usable'],
} as const satisfies Record<Disposition, readonly string[]>;

/** Whether it has to be said why. */
export const needsReason = (disposition: Disposition): boolean => reasonsFor[disposition].length > 0;

export const isReasonFor = (disposition: Disposition, reason: string): boolean =>
  reasonsFor[disposition].some((one) => one === reason);

/** Nobody scraps goods, or lets go what was held back, alone. */
export const needsApproval = (
  disposition: Disposition,
  { condition }: Pick<HeldGoods, 'condition'>,
): boolean => disposition === 'scrap' || (disposition === 'accept' && condition === 'quarantine');

/** Whether it is said where the goods go. */
export const needsPlace = (disposition: Disposition): boolean => disposition === 'quarantine';
