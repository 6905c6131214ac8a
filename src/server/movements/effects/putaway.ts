import { amountOf } from '../../../shared/domain/movement-amount.ts';
import { placeParts } from '../../../shared/domain/place.ts';
import { followGoods } from '../../receiving/follow-goods.ts';
import { brokenAt } from '../../receiving/broken-rules.ts';
import type { Act } from '../act.ts';
import { resolveOf } from '../resolve-discrepancies.ts';

/**
 * Goods were brought to their place: the contents of a unit are stock of the location from then on, so that they can
 * be promised. Where rules of the place are broken, knowingly or by what the server sees, a manager hears of it.
 */
export function applyPutaway(act: Act): void {
  const { compensates } = act.movement;
  if (compensates === null) judgePlace(act);
  else act.later(() => resolveOf(act, compensates, 'accept'));
  // Undone, the goods wait again where they were taken up; held for a check, they wait for it where they lie now.
  followGoods(act, { raises: compensates !== null || act.movement.body.condition === 'inspection' });
}

/** Whether the goods may be where this movement left them. */
export function judgePlace({ tx, movement, report }: Act): void {
  const { to = '', productId, brokenRules = [] } = movement.body;
  const condition = movement.body.toCondition ?? movement.body.condition ?? 'available';
  const { kind, id } = placeParts(to);
  const location = kind === 'location' ? tx.locations.get(id) : undefined;
  const product = productId === undefined ? undefined : tx.products.get(productId);
  const seen = location && product ? brokenAt(location, product, condition) : [];
  const broken = [...new Set([...brokenRules, ...seen])];
  if (broken.length === 0) return;
  const actual = productId === undefined ? (movement.body.lpn ?? null) : `${amountOf(movement.body)}`;
  report({ kind: 'place_rule', place: to, expected: broken.join(', '), actual });
}
