import type { PickLine } from '../../shared/domain/pick-list.ts';
import type { PickWork } from '../../shared/domain/task.ts';
import type { SheetLine, SheetList, SheetPlace, SheetSlot } from '../../shared/protocol/board/sheet.ts';
import { codesOfGoods } from './goods-code.ts';

export type Totes = {
  /** The tote that is on the cart for an order. */
  assigned: (orderId: string) => string | undefined;
  /** Free ones; each is taken once. */
  free: string[];
};

/** The slots and lines of a pick list with everything to scan for them. */
export function guidedWork(
  work: PickWork,
  totes: Totes,
  drop: SheetPlace | null,
): Pick<SheetList, 'slots' | 'lines' | 'drop'> {
  const slotOf = new Map(work.slots.map(({ orderId, slot }) => [orderId, slot]));
  const slots = work.slots.flatMap(({ slot, orderId, customer }): SheetSlot[] => {
    const assigned = totes.assigned(orderId);
    const lpn = assigned ?? totes.free.shift();
    return lpn === undefined ? [] : [{ slot, orderId, customer, lpn, isAssigned: assigned !== undefined }];
  });
  // Where the tote goes without saying, the place proves the line.
  const isPlaceAlwaysDue = work.slots.length === 1;
  const lines = work.lines.map((line) => guidedLine(line, slotOf.get(line.orderId) ?? 1, isPlaceAlwaysDue));
  return { slots, lines, drop };
}

function guidedLine(line: PickLine, slot: number, isPlaceAlwaysDue: boolean): SheetLine {
  const { pickLineId, orderId, locationId, zone, checkDigits, product, lot, expiry, serial, status } = line;
  return {
    pickLineId,
    orderId,
    slot,
    place: { locationId, zone, checkDigits },
    isPlaceDue: isPlaceAlwaysDue || line.placeMustBeScanned,
    productId: product.productId,
    productName: product.name,
    quantity: Math.max(0, line.quantity - line.picked - line.short),
    lot,
    expiry,
    serial,
    status,
    codes: codesOfGoods(product, { lot, expiry, serial }),
  };
}
