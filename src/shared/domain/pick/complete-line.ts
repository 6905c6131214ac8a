import { locationPlace, lpnPlace } from '../place.ts';
import { goodsOf } from './goods.ts';
import {
  areGoodsProven,
  isPlaceMissing,
  isToteMissing,
  type LineWork,
  restLater,
  takeQuantity,
} from './line-work.ts';
import { current, impliedTote, slotOf } from './run-facts.ts';
import { remainingOf, type RunLine } from './run-line.ts';
import { change, endWork, record, say, type Turn } from './turn.ts';

/**
 * Records the pick of the current line, and what is missing of it, as soon as everything of it is proven and no
 * question is open. Anything else leaves the turn as it is.
 */
export function completeLine(turn: Turn): Turn {
  const on = current(turn.run);
  const tote = on?.work.tote ?? impliedTote(turn.run);
  if (!on || tote === null || turn.run.aside !== null || !isProven(turn, on)) return turn;
  const { work, line } = on;
  const quantity = takeQuantity(work, line);
  const missing = work.rest === null || work.rest === restLater ? 0 : remainingOf(line) - quantity;
  const picked = record(turn, {
    type: 'pick',
    body: {
      ...goodsOf(line, { ...work, quantity }),
      from: locationPlace(work.place ?? line.locationId),
      to: lpnPlace(tote),
      scans: work.scans,
    },
  });
  const settled = missing > 0 ? recordShort(picked, line, missing, work.rest) : picked;
  const slot = slotOf(turn.run, line.orderId)?.slot ?? 0;
  const after = change(endWork(settled), { notices: turn.run.notices.filter(({ told }) => !told) });
  return say(after, 'success', 'picked', { quantity, product: line.product.name, slot });
}

function isProven({ run }: Turn, { work, line }: { work: LineWork; line: RunLine }): boolean {
  const implied = impliedTote(run);
  return areGoodsProven(work, line) && !isPlaceMissing(work, line, implied) && !isToteMissing(work, implied);
}

/** `missing` base units are not where they should be. */
export function recordShort(turn: Turn, line: RunLine, missing: number, reason: string | null): Turn {
  const { lot, expiry, locationId } = line;
  return record(turn, {
    type: 'short',
    body: {
      ...goodsOf(line, { lot, expiry, serials: [], quantity: missing }),
      expected: remainingOf(line),
      from: locationPlace(locationId),
      ...(reason === null ? {} : { reason }),
    },
  });
}
