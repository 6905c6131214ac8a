import { expect, it } from 'vitest';
import { locationPlace } from '../../shared/domain/place.ts';
import { setScene, siteId } from '../../testing/pick-scene.ts';
import { createServerPorts, memoryStoreOf } from '../../testing/server-ports.ts';
import { aLocation, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import { recordByServer } from '../movements/record-by-server.ts';
import { resolveDiscrepancy } from './resolve-discrepancy.ts';

const place = locationPlace('A-01-01-1');
const mid = '01934f00-0000-7000-8000-0000000000ab';

/** S1 and S2 are known at the place; `found` is counted there, and the manager accepts the count. */
async function acceptCount(found: string[], expected: string, actual: string, quantity?: number) {
  const ports = createServerPorts();
  const store = memoryStoreOf(ports);
  const piece = (serial: string) => aStock('A-01-01-1', 'P1', { serial, quantity: 1 });
  await setScene(store, {
    products: [aProduct({ productId: 'P1', tracking: { lot: false, expiry: false, serial: true } })],
    locations: [aLocation('A-01-01-1')],
    stock: [piece('S1'), piece('S2')],
    orders: [],
    lines: [],
  });
  const movementPorts = { ids: ports.ids, reallocate: async () => [] };
  const body = { productId: 'P1', serials: found, quantity: found.length, expected: 2, from: place };
  return store.write(siteId, async (tx) => {
    await recordByServer(tx, movementPorts, [{ mid, type: 'count', body }]);
    const question = { kind: 'count_difference' as const, mid, productId: 'P1', place, expected, actual };
    const { discrepancyId } = openDiscrepancy(tx, ports.ids, question);
    const wish = {
      discrepancyId,
      resolution: 'adjust' as const,
      reason: 'counted twice',
      by: 'U-9',
      quantity,
    };
    const decided = await resolveDiscrepancy(tx, movementPorts, wish);
    const lying = await tx.stock.find({ place, holds: true });
    return {
      ok: decided.ok,
      serials: lying.map(({ serial, quantity: many }) => `${serial} ${many}`).toSorted(),
    };
  });
}

it('an accepted count exchanges the piece that is missing for the one nobody knew', async () => {
  expect(await acceptCount(['S1', 'S9'], '2', '2, S9')).toEqual({ ok: true, serials: ['S1 1', 'S9 1'] });
});

it('an accepted count takes away the piece that was not found, not the one that was', async () => {
  expect(await acceptCount(['S2'], '2', '1')).toEqual({ ok: true, serials: ['S2 1'] });
  expect(await acceptCount(['S2'], '2', '1', -1)).toEqual({ ok: true, serials: ['S2 1'] });
});

it('a count that found what is known has nothing to book', async () => {
  expect(await acceptCount(['S1', 'S2'], '2', '2')).toEqual({ ok: false, serials: ['S1 1', 'S2 1'] });
});
