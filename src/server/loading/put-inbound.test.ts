import { beforeEach, describe, expect, it } from 'vitest';
import { type LoadFiles, textsOf } from '../../testing/load-files.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from '../../testing/server-ports.ts';
import type { SiteStore } from '../db/site-store.ts';
import { loadSite } from './load-site.ts';

const siteId = 'main';
const cameAt = '2026-11-21T09:00:00.000Z';
const first = '395210010000000018';
const second = '395210010000000025';

let ports: ServerPorts;
let store: SiteStore;
beforeEach(async () => {
  ports = createServerPorts();
  store = memoryStoreOf(ports);
  await load({ 'site.csv': [{}], 'products.csv': [{}], 'purchase-orders.csv': [{}] });
});

async function load(files: LoadFiles) {
  const loaded = await loadSite(textsOf(files), {
    store,
    siteId,
    ids: ports.ids,
    userId: null,
    dryRun: false,
  });
  expect(loaded).toMatchObject({ ok: true });
  return loaded.ok ? loaded.value : {};
}

const asn = async () => (await store.read(siteId, (tx) => tx.asns.find({ asnId: 'ASN-1' })))[0];

describe('a notice', () => {
  it('becomes units with their contents', async () => {
    const rows = [{ purchaseOrderId: 'PO-1' }, { purchaseOrderId: 'PO-1', sscc: second, quantity: '7' }];
    expect(await load({ 'asns.csv': rows })).toEqual({
      'asns.csv': { rows: 2, added: 2, changed: 0, same: 0 },
    });
    expect(await asn()).toMatchObject({
      purchaseOrderId: 'PO-1',
      supplier: 'Fieldgate',
      deliveryNote: 'DN-7',
      status: 'announced',
      units: [
        {
          sscc: first,
          receivedAt: null,
          contents: [{ productId: 'P-1', lot: null, expiry: null, serials: [], quantity: 2 }],
        },
        { sscc: second, contents: [{ quantity: 7 }] },
      ],
    });
  });

  it('changes nothing when it comes again', async () => {
    await load({ 'asns.csv': [{}] });
    const head = await store.head(siteId);
    expect(await load({ 'asns.csv': [{}] })).toMatchObject({ 'asns.csv': { same: 1 } });
    expect(await store.head(siteId)).toBe(head);
  });

  it('keeps what came when it is loaded with other units', async () => {
    await load({ 'asns.csv': [{}] });
    await store.write(siteId, async (tx) => {
      const [known] = await tx.asns.find({ asnId: 'ASN-1' });
      if (!known) throw new Error('the notice is there');
      const units = known.units.map((unit) => ({ ...unit, receivedAt: cameAt }));
      tx.asns.put({ ...known, status: 'receiving', units });
    });
    await load({ 'asns.csv': [{ sscc: second }] });
    const changed = await asn();
    expect(changed?.status).toBe('receiving');
    expect(changed?.units.map(({ sscc, receivedAt }) => [sscc, receivedAt])).toEqual([
      [second, null],
      [first, cameAt],
    ]);
    await load({ 'asns.csv': [{ quantity: '99' }, { sscc: second }] });
    expect((await asn())?.units[0]).toMatchObject({ receivedAt: cameAt, contents: [{ quantity: 2 }] });
  });
});

describe('how deliveries are checked', () => {
  it('is loaded as suppliers, plans and checklists, each class as a whole', async () => {
    const items = [
      { itemId: 'packaging' },
      { itemId: 'gap', kind: 'measurement', unit: 'MMT', minimum: '0.5', maximum: '2', required: 'false' },
      { itemId: 'cold', kind: 'temperature', maximum: '7', labelDe: '', productClass: 'dairy' },
    ];
    const counts = await load({
      'suppliers.csv': [{ inspects: 'true' }],
      'inspection-plans.csv': [{}],
      'checklists.csv': items,
    });
    expect(Object.values(counts).map(({ added }) => added)).toEqual([1, 1, 3]);
    const { suppliers, plans, lists } = await store.read(siteId, async (tx) => ({
      suppliers: await tx.suppliers.find({}),
      plans: await tx.inspectionPlans.find({}),
      lists: await tx.checklists.find({}),
    }));
    expect(suppliers).toMatchObject([{ supplier: 'Fieldgate', inspects: true }]);
    expect(plans).toMatchObject([{ inspectionPlanId: 'STANDARD', level: 'II', aql: '2.5' }]);
    expect(lists.map(({ productClass, items: questions }) => [productClass, questions.length])).toEqual([
      ['dairy', 1],
      ['grocery', 2],
    ]);
    expect(lists[1]?.items[1]).toEqual({
      itemId: 'gap',
      kind: 'measurement',
      label: { en: 'Packaging intact?', de: 'Verpackung unversehrt?' },
      unit: 'MMT',
      minimum: 0.5,
      maximum: 2,
      required: false,
    });
    expect(lists[0]?.items[0]?.label).toEqual({ en: 'Packaging intact?' });
    await load({ 'checklists.csv': [{ itemId: 'label' }] });
    const [again] = await store.read(siteId, (tx) => tx.checklists.find({ productClass: 'grocery' }));
    expect(again?.items.map(({ itemId }) => itemId)).toEqual(['label']);
  });
});
