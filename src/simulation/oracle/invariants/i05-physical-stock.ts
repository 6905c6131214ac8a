import { serverDeviceId } from '../../../server/db/rows/journal-entry.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { isVirtual } from '../../../shared/domain/stock.ts';
import type { EndChecker, Evidence } from '../evidence.ts';
import { effectsOf, missingMovements } from '../excuses.ts';
import { lookAtProductCheck } from '../product-check.ts';
import { addEffects, type Flows, netOf } from '../ledger.ts';

/**
 * I5. The server's stock is what lies there: what lay there at the beginning, and what hands have put and taken since.
 * What the server books itself (shipments, corrections by managers) counts on both sides. A figure may differ only by
 * movements that are physically lost or still parked, and never further than those reach. All places sum to zero.
 */
export const physicalStock: EndChecker = (evidence, look) => {
  const { ledger, site } = evidence;
  const booked = bookedByServer(evidence);
  const open = notApplied(evidence);
  const stock = new Map(site.published.stock.map((row) => [row.stockId, row]));
  const identities = new Map([...ledger.begun, ...ledger.acted, ...booked]);
  for (const [id, { identity }] of identities) {
    if (isVirtual(identity)) continue;
    const lies = netOf(ledger.begun.get(id)) + netOf(ledger.acted.get(id)) + netOf(booked.get(id));
    const { put, taken } = open.get(id) ?? { put: 0, taken: 0 };
    const known = stock.get(id)?.quantity ?? 0;
    look(
      known >= lies - put && known <= lies + taken,
      () => `${id}: ${lies} lie there, the server has ${known}`,
    );
  }
  for (const [id, row] of stock) {
    if (isVirtual(row) || identities.has(id)) continue;
    look(row.quantity === 0, () => `${id}: nobody ever put anything there, the server has ${row.quantity}`);
  }
  sumToZero(evidence, look);
  lookAtProductCheck(site, 'I5', look);
};

/** What the server itself moved since the beginning: what left to customers, and what managers corrected. */
function bookedByServer({ ledger, site }: Evidence): Flows {
  const booked: Flows = new Map();
  for (const { deviceId, appliedAt, movement } of site.journal) {
    const isOfRun = appliedAt !== null && Date.parse(appliedAt) > ledger.startedAt;
    if (deviceId === serverDeviceId && isOfRun) addEffects(booked, stockEffects(movement));
  }
  return booked;
}

/** Confirmed acts that the server does not count: lost with a disk, or parked and before a manager. */
function notApplied(evidence: Evidence): Flows {
  const flows: Flows = new Map();
  for (const { confirmed, loss } of missingMovements(evidence)) {
    if (loss) addEffects(flows, effectsOf(confirmed));
  }
  const { ledger, site } = evidence;
  // Killed after the commit, before its screen said "done", and lost with the disk then: done by hand all the same.
  const unsaid = new Map(
    ledger.losses.flatMap(({ movements = [] }) => movements.map((one) => [one.mid, one])),
  );
  for (const [mid, movement] of unsaid) {
    if (!site.byMid.has(mid) && !ledger.confirmed.has(mid)) addEffects(flows, stockEffects(movement));
  }
  for (const { mid, status, movement } of site.journal) {
    if (status !== 'parked') continue;
    const confirmed = ledger.confirmed.get(mid);
    // The page may have been killed after the commit, before its screen said "done".
    if (confirmed) addEffects(flows, effectsOf(confirmed));
    else if (Object.hasOwn(movement, 'body')) addEffects(flows, stockEffects(movement));
  }
  return flows;
}

function sumToZero({ site }: Evidence, look: Parameters<EndChecker>[1]): void {
  const sums = new Map<string, number>();
  for (const { productId, quantity } of site.published.stock) {
    sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  }
  for (const [productId, sum] of sums) {
    look(sum === 0, () => `all places of ${productId} together have ${sum}`);
  }
}
