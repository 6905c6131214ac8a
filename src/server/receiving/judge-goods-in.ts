import { isVirtual } from '../../shared/domain/stock.ts';
import { lastDayOfShelfLife } from '../allocation/may-be-promised.ts';
import type { Act } from '../movements/act.ts';
import { dayOf } from '../movements/acted-at.ts';
import { amountOf } from '../../shared/domain/movement-amount.ts';

/** What is wrong with goods that came in, whatever was ordered; loaded by `loadReceiving`. None of it stops them. */
export function judgeGoodsIn(act: Act): void {
  const { movement, report } = act;
  const { to: place = null, condition } = movement.body;
  judgeExpiry(act);
  judgeSerials(act);
  if (condition === 'damaged') report({ kind: 'damaged', place, actual: `${amountOf(movement.body)}` });
}

function judgeExpiry({ tx, movement, report }: Act): void {
  const { expiry = null, productId = '', to: place = null } = movement.body;
  if (expiry === null) return;
  const today = dayOf(tx, movement);
  const needed = lastDayOfShelfLife(tx.products.get(productId) ?? { minimumShelfLifeDays: null }, today);
  if (expiry < today) report({ kind: 'expired', place, expected: today, actual: expiry });
  else if (expiry < needed) report({ kind: 'shelf_life', place, expected: needed, actual: expiry });
}

/** A piece there is only one of lies somewhere in the house already. */
function judgeSerials({ tx, movement, report }: Act): void {
  const { serials = [], productId = '', to } = movement.body;
  if (serials.length === 0) return;
  const rows = tx.stock.among({ productId, serial: serials, holds: true });
  // What just came in is one of them where it came to.
  const others = rows.filter((row) => !isVirtual(row) && row.quantity > (row.place === to ? 1 : 0));
  if (others.length === 0) return;
  const known = [...new Set(others.flatMap(({ serial }) => serial ?? []))];
  const [first] = others;
  report({ kind: 'serial_duplicate', place: first?.place ?? null, actual: known.join(', ') });
}
