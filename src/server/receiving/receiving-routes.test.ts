import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asn } from '../../shared/domain/asn.ts';
import { ssccOf } from '../../shared/domain/gs1/sscc.ts';
import type { PurchaseOrder } from '../../shared/domain/purchase-order.ts';
import { textsOf } from '../../testing/load-files.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { openReceivingSite, plate, receiptOf, type ReceivingSite } from '../../testing/receiving-scene.ts';
import { addPeople, cookieOf, createWorkApp, testApiKey } from '../../testing/work-app.ts';
import type { App } from '../http/app.ts';
import { loadSite } from '../loading/load-site.ts';

let site: ReceivingSite;
let app: App;
beforeEach(async () => {
  site = await openReceivingSite();
  app = await createWorkApp(site.ports, site.ports.store);
});
afterEach(() => app.close());

const call = (
  method: 'POST' | 'PATCH',
  url: string,
  payload: object,
  authorization = `Bearer ${testApiKey}`,
) => app.inject({ method, url: `/api/v1/${url}`, payload, headers: { authorization } });
const change = (payload: object, id = 'PO-1') => call('PATCH', `purchase-orders/${id}`, payload);
const cancel = (id = 'PO-1') => call('POST', `purchase-orders/${id}/cancel`, { reason: 'Ordered twice' });
const orderIn = (answer: { json<T>(): T }) => answer.json<{ purchaseOrder: PurchaseOrder }>().purchaseOrder;
const errorsOf = (answer: { json<T>(): T }) => answer.json<{ errors: object[] }>().errors;
const decisions = async () =>
  (await site.ports.store.read(siteId, (tx) => tx.decisions.find({}))).map(({ kind }) => kind);
const receiveSome = async (quantity: number) => {
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.open();
  await receipt.take('P1', quantity);
  await receipt.close();
};

describe('changing a purchase order', () => {
  it('closes it short: what is missing is no question any more', async () => {
    await receiveSome(12);
    expect(await site.view.open()).toHaveLength(2);
    expect(orderIn(await change({ status: 'closed', reason: 'The rest was credited' }))).toMatchObject({
      status: 'closed',
    });
    expect(await site.view.open()).toEqual([]);
    expect(await decisions()).toEqual(['purchase_order_closed']);
  });

  it('awaits a closed one again', async () => {
    await receiveSome(12);
    await change({ status: 'closed' });
    expect(orderIn(await change({ status: 'open' }))).toMatchObject({ status: 'receiving' });
  });

  it('answers "too much" by ordering more, and spreads what came over the lines', async () => {
    await receiveSome(20);
    const lines = [{ lineNumber: 1, expected: 20 }];
    expect(orderIn(await change({ lines })).lines[0]).toMatchObject({ expected: 20, received: 20 });
    expect((await site.view.open()).map(({ kind }) => kind)).toEqual(['under_receipt']);
  });

  it('names the line that does not exist', async () => {
    const answer = await change({
      lines: [
        { lineNumber: 1, expected: 4 },
        { lineNumber: 7, expected: 1 },
      ],
    });
    expect([answer.statusCode, errorsOf(answer)]).toEqual([
      400,
      [{ field: 'body.lines[1].lineNumber', expected: 'the number of a line of this order' }],
    ]);
    expect(await site.view.purchaseOrder('PO-1')).toBe('open: P1 0/16, P2 0/6');
  });

  it('knows only its own orders, and only who may', async () => {
    expect((await change({ status: 'closed' }, 'PO-9')).statusCode).toBe(404);
    expect((await call('PATCH', 'purchase-orders/PO-1', {}, 'Bearer guess')).statusCode).toBe(401);
  });
});

describe('calling off a purchase order', () => {
  it('is for one of which nothing came; again changes nothing', async () => {
    expect(orderIn(await cancel())).toMatchObject({ status: 'cancelled' });
    const again = orderIn(await cancel());
    expect(again).toMatchObject({ status: 'cancelled' });
    expect(await decisions()).toEqual(['purchase_order_cancelled']);
    expect((await change({ status: 'open' })).statusCode).toBe(409);
  });

  it('refuses where something came, and says what to do instead', async () => {
    await receiveSome(1);
    const refused = await cancel();
    expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
      409,
      'Something of PO-1 came already: close it instead.',
    ]);
  });
});

describe('a purchase order of another system', () => {
  const input = {
    purchaseOrderId: 'PO-7',
    supplier: 'Nordic Foods',
    expectedOn: '2026-11-23',
    lines: [
      { lineNumber: 2, productId: 'P1', expected: 4 },
      { lineNumber: 1, productId: 'P1', expected: 6 },
    ],
  };
  const put = (more: object = {}) => call('POST', 'purchase-orders', { ...input, ...more });

  it('is created once, in the order of its lines', async () => {
    expect([(await put()).statusCode, (await put()).statusCode]).toEqual([201, 200]);
    expect(await site.view.purchaseOrder('PO-7')).toBe('open: P1 0/6, P1 0/4');
    expect(await decisions()).toEqual(['purchase_order_put']);
  });

  it('counts what came in its name before anybody had told of it, and what came before its line', async () => {
    const receipt = receiptOf(site.anna, 'R-1', { purchaseOrderId: 'PO-7' });
    await receipt.take('P1', 7);
    await receipt.take('P2', 2);
    await put();
    expect(await site.view.purchaseOrder('PO-7')).toBe('receiving: P1 6/6, P1 1/4');
    await put({ lines: [...input.lines, { lineNumber: 3, productId: 'P2', expected: 5 }] });
    expect(await site.view.purchaseOrder('PO-7')).toBe('receiving: P1 6/6, P1 1/4, P2 2/5');
    expect(await site.differences()).toEqual([]);
  });

  it('counts what came before also when it comes by a file', async () => {
    await receiptOf(site.anna, 'R-1', { purchaseOrderId: 'PO-7' }).take('P1', 7);
    const row = { purchaseOrderId: 'PO-7', productId: 'P1' };
    const files = textsOf({
      'purchase-orders.csv': [
        { ...row, lineNumber: '1', quantity: '6' },
        { ...row, lineNumber: '2', quantity: '4' },
      ],
    });
    const { store, ids } = site.ports;
    const load = () => loadSite(files, { store, siteId, ids, userId: null, dryRun: false });
    expect(await load()).toMatchObject({ ok: true });
    expect(await site.view.purchaseOrder('PO-7')).toBe('receiving: P1 6/6, P1 1/4');
    expect(await load()).toMatchObject({ ok: true, value: { 'purchase-orders.csv': { same: 2 } } });
    expect(await site.differences()).toEqual([]);
  });

  it('keeps what came when it is given anew', async () => {
    await put();
    await receiptOf(site.anna, 'R-1', { purchaseOrderId: 'PO-7' }).take('P1', 8);
    await put({
      lines: [
        { lineNumber: 1, productId: 'P1', expected: 7 },
        { lineNumber: 2, productId: 'P2', expected: 1 },
      ],
    });
    expect(await site.view.purchaseOrder('PO-7')).toBe('receiving: P1 8/7, P2 0/1');
    const left = await put({ lines: [{ lineNumber: 2, productId: 'P2', expected: 1 }] });
    expect(errorsOf(left)).toEqual([
      { field: 'body.lines', expected: 'a line of P1, of which something came' },
    ]);
  });

  it('names a product nobody knows and a number given twice', async () => {
    const line = { lineNumber: 1, productId: 'P77', expected: 1 };
    const answer = await put({ lines: [{ ...line, productId: 'P1' }, line] });
    expect(errorsOf(answer)).toEqual([
      { field: 'body.lines[1].lineNumber', expected: 'each number once' },
      { field: 'body.lines[1].productId', expected: 'a product of this site' },
    ]);
  });
});

describe('a receipt that was left open', () => {
  it('is ended by a manager: its unit waits to be put away, and what is missing is asked about', async () => {
    const receipt = receiptOf(site.anna, 'R-1');
    await receipt.open();
    await receipt.arrive(plate);
    await receipt.take('P1', 12);
    await addPeople(site.ports.store);
    const signIn = { badge: 'U-0009', pin: '999999' };
    const cookie = cookieOf(await call('POST', 'manager/sign-in', signIn));
    const close = (receiptId: string) =>
      app.inject({
        method: 'POST',
        url: `/api/v1/receipts/${receiptId}/close`,
        payload: { reason: 'Left at the end of the shift' },
        headers: { cookie },
      });
    const closedAt = '2026-11-21T10:00:00.000Z';
    expect((await close('R-1')).json()).toEqual({ receiptId: 'R-1', closedAt });
    expect((await close('R-1')).json()).toEqual({ receiptId: 'R-1', closedAt });
    expect((await close('R-9')).statusCode).toBe(404);
    expect(await site.view.raised()).toEqual([`put away 12 P1 from ${plate}`]);
    expect(await site.view.open()).toMatchObject([
      { kind: 'under_receipt', actual: 'Anna 12' },
      { kind: 'under_receipt', actual: '0' },
    ]);
    expect(await site.differences()).toEqual([]);
  });
});

describe('a shipping notice', () => {
  const sscc = ssccOf('34012345000000007');
  const content = { productId: 'P1', quantity: 8, lot: 'L1', expiry: '2027-01-31' };
  const input = {
    asnId: 'ASN-7',
    purchaseOrderId: 'PO-1',
    supplier: 'Dairy Ltd',
    deliveryNote: 'DN-55',
    expectedOn: '2026-11-22',
    units: [{ sscc, contents: [content] }],
  };
  const put = (more: object = {}) => call('POST', 'asns', { ...input, ...more });
  const asnIn = (answer: { json<T>(): T }) => answer.json<{ asn: Asn }>().asn;

  it('is posted once, and the same again changes nothing', async () => {
    const first = await put();
    const second = await put();
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(asnIn(second)).toEqual(asnIn(first));
    expect(asnIn(first)).toMatchObject({ status: 'announced', rev: 1, units: [{ sscc, receivedAt: null }] });
  });

  it('changes while it is awaited; a unit that came stays as it was announced', async () => {
    await put();
    const of = { asnId: 'ASN-7', lot: 'L1', expiry: '2027-01-31', to: `lpn:${sscc}` };
    await receiptOf(site.anna, 'R-1').take('P1', 8, of);
    const other = ssccOf('34012345000000008');
    const later = { sscc: other, contents: [content] };
    const changed = asnIn(await put({ units: [{ sscc, contents: [{ ...content, quantity: 1 }] }, later] }));
    expect(changed.units).toMatchObject([{ contents: [{ quantity: 8 }] }, { sscc: other, receivedAt: null }]);
    const leftOut = await put({ units: [later] });
    expect(errorsOf(leftOut)).toEqual([
      { field: 'body.units', expected: `the unit ${sscc}, which came already` },
    ]);
  });

  it('names every field that is wrong', async () => {
    const wrongDigit = await put({ units: [{ sscc: '340123450000000070', contents: [content] }] });
    expect(errorsOf(wrongDigit)).toMatchObject([{ field: 'body.units[0].sscc' }]);
    const unknown = await put({
      purchaseOrderId: 'PO-9',
      units: [{ sscc, contents: [{ productId: 'P77', quantity: 1, serials: ['S1', 'S1'] }] }],
    });
    expect(errorsOf(unknown)).toEqual([
      { field: 'body.purchaseOrderId', expected: 'a purchase order of this site' },
      { field: 'body.units[0].contents[0].productId', expected: 'a product of this site' },
      { field: 'body.units[0].contents[0].serials', expected: 'at most 1' },
      { field: 'body.units[0].contents[0].serials', expected: 'each serial once' },
    ]);
  });

  it('announces no unit that another one announces', async () => {
    await put();
    expect(errorsOf(await put({ asnId: 'ASN-8' }))).toEqual([
      { field: 'body.units[0].sscc', expected: 'a unit that ASN-7 does not announce' },
    ]);
  });
});
