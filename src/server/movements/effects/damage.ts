import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { followGoods } from '../../receiving/follow-goods.ts';
import type { Act } from '../act.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/** Goods were found damaged; their condition changes with the stock. */
export function applyDamage(act: Act): void {
  const { compensates, body } = act.movement;
  if (compensates !== null) act.later(() => resolveOf(act, compensates, 'accept'));
  else act.report({ kind: 'damaged', place: body.from ?? null, actual: `${amountOf(body)}` });
  followGoods(act);
}
