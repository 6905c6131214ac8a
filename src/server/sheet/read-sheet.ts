import { commandCode, commands } from '../../shared/domain/command-code.ts';
import { dropTypes, type Location } from '../../shared/domain/location.ts';
import type { Sheet, SheetBadge, SheetPlace } from '../../shared/protocol/board/sheet.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { freeTotes } from './printed-numbers.ts';
import { guidedLists } from './guided-lists.ts';

/** Totes of the sheet: enough for six carts of four. */
const totesShown = 24;

/** Everything of the sheet that is not searched for. `pins`: PIN by badge, on a demo site only. */
export async function readSheet(
  tx: SiteReading,
  { isDemo, pins }: { isDemo: boolean; pins: ReadonlyMap<string, string> },
): Promise<Omit<Sheet, 'addresses' | 'zones'>> {
  const [site] = await tx.sites.find({ siteId: tx.siteId });
  const drops = await tx.locations.find({ type: dropTypes, blocked: false });
  const dropPlaces = drops.map(sheetPlace).toSorted(byTypeAndNumber);
  const free = await freeTotes(tx, totesShown * 2);
  return {
    siteName: site?.name ?? tx.siteId,
    isDemo,
    badges: await badgesOf(tx, pins),
    lists: await guidedLists(tx, free, dropPlaces[0] ?? null),
    totes: free.slice(0, totesShown),
    commands: commands.map((command) => ({ command, code: commandCode(command) })),
    dropPlaces,
  };
}

export const sheetPlace = ({ locationId, type, zone, checkDigits }: Location): SheetPlace => ({
  locationId,
  type,
  zone,
  checkDigits,
});

async function badgesOf(tx: SiteReading, pins: ReadonlyMap<string, string>): Promise<SheetBadge[]> {
  const users = await tx.users.find({ active: true });
  return users
    .map(({ badge, name, roles }) => ({
      badge,
      name,
      isManager: roles.includes('manager'),
      pin: pins.get(badge) ?? null,
    }))
    .toSorted((a, b) => (a.badge < b.badge ? -1 : 1));
}

/** Pack stations first, and `PACK-2` before `PACK-10`. */
const byTypeAndNumber = (a: SheetPlace, b: SheetPlace): number =>
  dropTypes.indexOf(a.type) - dropTypes.indexOf(b.type) ||
  a.locationId.localeCompare(b.locationId, 'en', { numeric: true });
