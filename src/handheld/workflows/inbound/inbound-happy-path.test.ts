import { describe, expect, it } from 'vitest';
import { caseCode, contentLabel, plate, sscc, ssccLabel } from '../../../testing/inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { gs1, gtin } from '../../../testing/pick-floor.ts';

const atOpenUnit = () => anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');
const deeds = ({ driven }: InboundOperator) =>
  driven.drafts.map(
    ({ type, body }) => body.receiptStep ?? `${type} ${body.quantity ?? ''} ${body.productId ?? ''}`,
  );

describe('receiving by purchase order', () => {
  it('takes at best two scans and no tap for each product line, the unit included', async () => {
    const operator = await atOpenUnit();
    const before = operator.scans;
    await operator.scan(caseCode(1), gs1(2, { lot: 'L1', expiry: '270101' }), gtin(4), plate(1));
    expect([operator.scans - before, operator.taps]).toEqual([4, 0]);
    expect(deeds(operator)).toEqual([
      'opened',
      'arrived',
      'receive 12 P-1001',
      'receive 1 P-1002',
      'receive 1 P-1004',
    ]);
    await operator.scan(gs1(2, { lot: 'L2', expiry: '270301' }), plate(1));
    expect([operator.scans - before, operator.taps]).toEqual([6, 0]);
  });

  it('records what came, into what, from whom, for which order, with the scans that prove it', async () => {
    const operator = await atOpenUnit();
    await operator.scan(gs1(2, { lot: 'L1', expiry: '270101' }), plate(1));
    const [opened, arrived, receive] = operator.driven.drafts;
    const papers = { receiptId: opened?.mid, purchaseOrderId: 'PO-100001', supplier: 'Nordmilch' };
    expect(opened?.body).toEqual({ receiptStep: 'opened', ...papers });
    expect(arrived?.body).toEqual({
      receiptStep: 'arrived',
      ...papers,
      lpn: plate(1),
      containerKind: 'pallet',
      to: 'location:RECV-1',
    });
    expect(receive).toEqual({
      mid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'receive',
      compensates: null,
      body: {
        productId: 'P-1002',
        quantity: 1,
        lot: 'L1',
        expiry: '2027-01-01',
        owner: 'own',
        condition: 'available',
        from: 'virtual:supplier',
        to: `lpn:${plate(1)}`,
        ...papers,
        scans: [{ raw: gs1(2, { lot: 'L1', expiry: '270101' }), symbology: null, source: 'wedge' }],
      },
    });
  });

  it('asks for the station once, for the carrier once per unit, and never in the way', async () => {
    const operator = await anInboundOperator().scan('PO-100001', plate(1));
    expect(operator.step).toBe('tracking');
    await operator.scan('1Z999AA10123456784');
    expect([operator.step, operator.said]).toEqual(['locating', 'tracking_taken']);
    await operator.scan('RECV-1');
    expect(operator.driven.drafts.at(-1)?.body.trackingNumber).toBe('1Z999AA10123456784');
    operator.tap({ type: 'unit.closed' });
    await operator.scan(plate(2), gtin(1));
    expect([operator.step, operator.driven.drafts.at(-1)?.body]).toEqual([
      'confirming',
      expect.objectContaining({ receiptStep: 'arrived', lpn: plate(2), to: 'location:RECV-1' }),
    ]);
  });

  it('counts one packing more when the product is scanned again', async () => {
    const operator = await (await atOpenUnit()).scan(caseCode(1), caseCode(1), gtin(1));
    expect([operator.step, operator.state.goods?.quantity, operator.said]).toEqual([
      'confirming',
      25,
      'over',
    ]);
  });

  it('counts pieces of the content code, never eaches of the unit', async () => {
    const operator = await (await atOpenUnit()).scan(contentLabel(caseCode(1), 4));
    expect(operator.state.goods?.quantity).toBe(48);
    await operator.scan(contentLabel(gtin(4), 10));
    expect(operator.driven.drafts.at(-1)?.body).toMatchObject({ productId: 'P-1001', quantity: 48 });
    expect(operator.state.goods?.quantity).toBe(10);
  });

  it('takes an SSCC label that states its contents as unit and goods in one', async () => {
    const operator = await anInboundOperator().scan(
      'PO-100001',
      ssccLabel(7, `02${caseCode(4)}375`),
      'RECV-1',
    );
    expect([operator.step, operator.state.unit?.lpn, operator.state.goods?.quantity]).toEqual([
      'confirming',
      sscc(7),
      60,
    ]);
  });

  it('closes with what is expected against what came, and ends', async () => {
    const operator = await (await atOpenUnit()).scan(gtin(1));
    operator.tap({ type: 'unit.closed' }).tap({ type: 'closing.asked' });
    expect(operator.step).toBe('closing');
    operator.tap({ type: 'receipt.closed' });
    expect([operator.step, deeds(operator)]).toEqual([
      'finished',
      ['opened', 'arrived', 'receive 1 P-1001', 'unit_closed', 'closed'],
    ]);
  });
});

describe('receiving by notice', () => {
  it('takes two scans and no tap for a pallet with all that is in it', async () => {
    const operator = await anInboundOperator().scan(ssccLabel(1));
    expect(operator.step).toBe('unpacking');
    await operator.scan('RECV-1');
    expect([operator.scans, operator.taps]).toEqual([2, 0]);
    expect(deeds(operator)).toEqual([
      'opened',
      'arrived',
      'receive 24 P-1001',
      'receive 2 P-1003',
      'unit_closed',
    ]);
    expect(operator.driven.drafts[3]?.body).toMatchObject({
      serials: ['S1', 'S2'],
      asnId: 'ASN-1',
      purchaseOrderId: 'PO-100002',
      to: `lpn:${sscc(1)}`,
    });
  });

  it('goes on with the next pallet of the notice, at the station that is known, and offers to close', async () => {
    const operator = await anInboundOperator().scan(ssccLabel(1), 'RECV-1', ssccLabel(2), ssccLabel(2));
    expect([operator.step, operator.scans, operator.taps]).toEqual(['closing', 4, 0]);
    expect(operator.driven.drafts.at(-2)?.body).toMatchObject({
      productId: 'P-1004',
      condition: 'inspection',
    });
  });

  it('is found by the number on the delivery note', async () => {
    const operator = await anInboundOperator().scan('DN-77');
    expect([operator.step, operator.state.receipt?.asnId, operator.said]).toEqual([
      'labelling',
      'ASN-1',
      'notice_opened',
    ]);
  });

  it('counts product by product where the operator wants to, with the announced quantity proposed', async () => {
    const operator = await anInboundOperator().scan(ssccLabel(1));
    operator.tap({ type: 'contents.counted' });
    await operator.scan('RECV-1', gtin(1));
    expect([operator.state.goods?.quantity, operator.state.goods?.said]).toEqual([24, 'notice']);
    await operator.scan(gtin(1));
    expect([operator.step, operator.driven.drafts.at(-1)?.body.quantity]).toEqual(['receiving', 24]);
  });
});

describe('receiving a return', () => {
  it('asks why, proposes what becomes of it, and books it from the customer', async () => {
    const operator = await anInboundOperator().scan('SO-100001');
    operator.tap({ type: 'unit.loose' });
    await operator.scan('RECV-2', gtin(1));
    expect(operator.step).toBe('choosingReason');
    operator.tap({ type: 'return.explained', reason: 'defective' });
    expect([operator.step, operator.state.goods?.disposition]).toEqual(['confirming', 'inspect']);
    operator.tap({ type: 'disposition.asked' }).tap({ type: 'disposition.chosen', disposition: 'refused' });
    operator.tap({ type: 'goods.confirmed' });
    expect(operator.driven.drafts.at(-1)?.body).toMatchObject({
      from: 'virtual:customer',
      to: 'location:RECV-2',
      orderId: 'SO-100001',
      reason: 'defective',
      returnDisposition: 'refused',
      condition: 'quarantine',
    });
  });
});
