import type { LocationType } from '../../shared/domain/location.ts';
import type { SheetPlace } from '../../shared/protocol/board/sheet.ts';
import type { SheetWork } from '../../shared/protocol/board/sheet-work.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { awaitedNotices, expectedOrders, openUnits } from './expected-arrivals.ts';
import { blankPlates } from './printed-numbers.ts';
import { sheetPlace } from './read-sheet.ts';
import { shippedOrders } from './shipped-orders.ts';
import { waitingWork } from './waiting-work.ts';

/** Blank plates of the sheet. */
const platesShown = 8;

/** What comes in and what waits to be done, with everything to scan for it. */
export const readWorkSheet = async (tx: SiteReading): Promise<SheetWork> => ({
  orders: await expectedOrders(tx),
  notices: await awaitedNotices(tx),
  plates: await blankPlates(tx, platesShown),
  stations: await placesOfType(tx, 'receive_station'),
  openUnits: await openUnits(tx),
  returns: await shippedOrders(tx),
  quarantine: await placesOfType(tx, 'quarantine'),
  ...(await waitingWork(tx)),
});

async function placesOfType(tx: SiteReading, type: LocationType): Promise<SheetPlace[]> {
  const places = (await tx.locations.find({ type, blocked: false })).map(sheetPlace);
  return places.toSorted((a, b) => a.locationId.localeCompare(b.locationId, 'en', { numeric: true }));
}
