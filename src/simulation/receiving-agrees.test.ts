import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { inboundActs, performInbound } from '../testing/inbound-acts.ts';
import {
  aNotice,
  aNoticedOrder,
  aPurchaseOrder,
  aStation,
  caseCode,
  inboundProduct,
  plate,
} from '../testing/inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from '../testing/inbound-operator.ts';
import { gs1, gtin } from '../testing/pick-floor.ts';
import { openReceivingSite, type ReceivingSite } from '../testing/receiving-scene.ts';

/*
 * What a device records while goods come in, and what the server makes of it: nothing is parked, and what the device
 * doubted the server asks about.
 */

async function aSite(): Promise<ReceivingSite> {
  const site = await openReceivingSite();
  await site.change(async (tx) => {
    await tx.locations.load(['RECV-1', 'RECV-2']);
    for (const n of [1, 2, 3, 4, 5, 6]) tx.products.put(inboundProduct(n));
    for (const row of [aStation(1), aStation(2)]) tx.locations.put(row);
    tx.purchaseOrders.put(aPurchaseOrder());
    tx.purchaseOrders.put(aNoticedOrder);
    tx.asns.put(aNotice());
  });
  return site;
}

async function send(site: ReceivingSite, drafts: readonly MovementDraft[]) {
  const entries = drafts.map(({ mid, type, compensates, body }) =>
    site.anna.record(type, body, { mid, compensates }),
  );
  const { results } = await site.anna.send(entries);
  return results;
}

const atUnit = () => anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');

describe('what the device doubts is what the server asks about', () => {
  it.each([
    ['over-receipt', [caseCode(1), caseCode(1)], ['over_receipt']],
    ['not on the order', [gs1(5, { expiry: '280101' })], ['not_on_order']],
    ['expired', [gs1(2, { lot: 'L1', expiry: '261120' })], ['expired']],
    ['too short a shelf life', [gs1(5, { expiry: '261210' })], ['not_on_order', 'shelf_life']],
    ['unknown product', [gtin(77)], ['not_on_order', 'unknown_product']],
    ['in order', [caseCode(1)], []],
  ])('%s', async (_, raws, kinds) => {
    const site = await aSite();
    const operator = await (await atUnit()).scan(...raws, plate(1));
    const results = await send(site, operator.driven.drafts);
    expect(results.map(({ status }) => status)).not.toContain('parked');
    const open = (await site.view.open()).map(({ kind }) => kind);
    expect(open.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(kinds);
  });
});

/** By line of the order, what the server says of it and what the device shows. */
async function figures(site: ReceivingSite, { state }: InboundOperator) {
  const said = await site.view.purchaseOrder('PO-100001');
  const of = (productId: string) => Number(new RegExp(`${productId} (\\d+)/`).exec(said ?? '')?.[1]);
  const own = state.receipt?.purchaseOrderId === 'PO-100001' ? state.received : [];
  return aPurchaseOrder().lines.map(({ productId }) => ({
    productId,
    server: of(productId),
    device: own.find((one) => one.productId === productId)?.quantity ?? 0,
  }));
}

it('whatever an operator does, nothing is parked, stock agrees with the journal, and the order with the screen', async () => {
  await fc.assert(
    fc.asyncProperty(inboundActs(20), async (acts) => {
      const site = await aSite();
      const operator = await performInbound(acts, await atUnit());
      const before = operator.driven.drafts.filter(({ body }) => body.receiptStep === 'opened').length;
      const results = await send(site, operator.driven.drafts);
      expect(results.filter(({ status }) => status === 'parked')).toEqual([]);
      expect(await site.differences()).toEqual([]);
      // A second receipt of the same order adds to what the first brought in.
      if (before > 1) return;
      for (const { server, device } of await figures(site, operator)) expect(server).toBe(device);
    }),
    { numRuns: 40 },
  );
});
