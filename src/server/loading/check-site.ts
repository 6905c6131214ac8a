import type { Tracking } from '../../shared/domain/product.ts';
import { checkAsns } from './check-asns.ts';
import { checkChecklists } from './check-checklists.ts';
import { checkCodes } from './check-codes.ts';
import { checkLayout, checkSiteRow } from './check-layout.ts';
import { checkPeople } from './check-people.ts';
import { checkReferences } from './check-references.ts';
import { checkHeads, checkTwice } from './check-rows.ts';
import { checkStock } from './check-stock.ts';
import { type Fault, inOrder } from './fault.ts';
import type { KnownSite } from './known-site.ts';
import type { LoadReading } from './site-files.ts';

/**
 * Everything that is wrong, in fields, across rows, across files and against what the site has already; an empty
 * list means that the load can be taken in as it is.
 */
export function checkSite({ site, faults, isComplete }: LoadReading, known: KnownSite): Fault[] {
  if (!isComplete) return inOrder(faults);
  const tracking = new Map<string, Tracking>(known.products);
  for (const { values } of site['products.csv']) {
    const { productId = '', lotTracked, expiryTracked, serialTracked } = values;
    tracking.set(productId, {
      lot: lotTracked === 'true',
      expiry: expiryTracked === 'true',
      serial: serialTracked === 'true',
    });
  }
  return inOrder([
    ...faults,
    ...checkTwice(site),
    ...checkReferences(site, tracking, known.plans),
    ...checkHeads(site),
    ...checkSiteRow(site, known.siteId),
    ...checkLayout(site, known.layout),
    ...checkCodes(site, known.barcodes),
    ...checkStock(site, tracking, known.locations),
    ...checkAsns(site, tracking, known),
    ...checkChecklists(site),
    ...checkPeople(site, known.badges),
  ]);
}
