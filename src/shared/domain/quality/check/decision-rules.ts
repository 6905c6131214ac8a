import type { Disposition } from '../check-record.ts';
import type { HeldGoods, OpenCheck } from './check-state.ts';
import { isPassed } from './check-view.ts';

/** Why goods are not accepted, or are in spite of their check, in the order in which it is offered. */
export const reasonsFor = {
  accept: ['tolerable', 'rechecked', 'agreed'],
  quarantine: ['defects', 'damaged', 'temperature', 'expiry', 'papers', 'unclear'],
  reject: ['defects', 'damaged', 'temperature', 'expiry', 'wrong_goods', 'papers'],
  scrap: ['damaged', 'temperature', 'expiry', 'spoilt', 'not_usable'],
} as const satisfies Record<Disposition, readonly string[]>;

/** Whether it has to be said why: for all but what the check itself says yes to. */
export const needsReason = (disposition: Disposition, check: OpenCheck): boolean =>
  disposition !== 'accept' || !isPassed(check);

export const isReasonFor = (disposition: Disposition, reason: string): boolean =>
  reasonsFor[disposition].some((one) => one === reason);

/** Nobody scraps goods, or lets go what was held back, alone. */
export const needsApproval = (
  disposition: Disposition,
  { condition }: Pick<HeldGoods, 'condition'>,
): boolean => disposition === 'scrap' || (disposition === 'accept' && condition === 'quarantine');

/** Whether it is said where the goods go. */
export const needsPlace = (disposition: Disposition): boolean => disposition === 'quarantine';
