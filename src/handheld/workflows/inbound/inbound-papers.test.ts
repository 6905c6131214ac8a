import { describe, expect, it } from 'vitest';
import {
  aPurchaseOrder,
  aStation,
  aUnit,
  caseCode,
  plate,
  sscc,
  ssccLabel,
} from '../../../testing/inbound-floor.ts';
import type { DockKnowledge } from '../../../testing/inbound-ports.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { gtin } from '../../../testing/pick-floor.ts';

const atUnit = (knows: Partial<DockKnowledge> = {}) =>
  anInboundOperator(knows).scan('PO-100001', plate(1), 'RECV-1');
const lastBody = ({ driven }: InboundOperator) => driven.drafts.at(-1)?.body;

describe('units', () => {
  it('that came before are told with the date, and received all the same', async () => {
    const containers = [aUnit(sscc(9), { closed: true })];
    const operator = await anInboundOperator({ containers }).scan('PO-100001', ssccLabel(9));
    expect([operator.said, operator.driven.run().message?.values.date]).toEqual(['unit_again', '2026-11-20']);
    await operator.scan('RECV-1');
    expect(lastBody(operator)).toMatchObject({ receiptStep: 'arrived', doubts: ['sscc_again'] });
  });

  it('left open by another operator go on by their plate, under the same receipt', async () => {
    const containers = [aUnit(plate(5))];
    const operator = await anInboundOperator({ containers }).scan(plate(5));
    expect([operator.step, operator.state.station, operator.said]).toEqual([
      'receiving',
      'RECV-1',
      'unit_resumed',
    ]);
    await operator.scan(gtin(1), plate(5));
    expect(lastBody(operator)).toMatchObject({
      receiptId: 'receipt-of-another',
      purchaseOrderId: 'PO-100001',
      to: `lpn:${plate(5)}`,
    });
    expect(operator.driven.drafts.map(({ body }) => body.receiptStep)).not.toContain('arrived');
  });

  it('whose plate stands elsewhere are asked about: the same code again is yes', async () => {
    const containers = [aUnit(plate(6), { arrival: null, place: 'location:A-01-01-1' })];
    const operator = await anInboundOperator({ containers }).scan('PO-100001', plate(6));
    expect([operator.step, operator.said]).toEqual(['labelling', 'plate_in_use']);
    await operator.scan(plate(6));
    expect(operator.step).toBe('tracking');
  });

  it('take turns: another plate ends what is in hand and goes on there, the first stays open', async () => {
    const operator = await (await atUnit()).scan(gtin(1), plate(2), gtin(4), plate(1), gtin(1), plate(1));
    const into = operator.driven.drafts.filter(({ type }) => type === 'receive').map(({ body }) => body.to);
    expect(into).toEqual([`lpn:${plate(1)}`, `lpn:${plate(2)}`, `lpn:${plate(1)}`]);
    expect(operator.driven.drafts.map(({ body }) => body.receiptStep)).not.toContain('unit_closed');
  });

  it('brought to another station are moved there', async () => {
    const operator = await (await atUnit()).scan(gtin(1), 'RECV-2');
    expect(operator.driven.drafts.at(-1)).toMatchObject({
      type: 'move',
      body: { lpn: plate(1), from: 'location:RECV-1', to: 'location:RECV-2' },
    });
    expect(operator.state).toMatchObject({ goods: null, station: 'RECV-2' });
  });

  it('without a station of that name are received there when the operator insists', async () => {
    const operator = await anInboundOperator({ locations: [aStation(1)] }).scan(
      'PO-100001',
      plate(1),
      'A-09-01-1',
    );
    expect([operator.step, operator.said]).toEqual(['locating', 'not_a_station']);
    await operator.scan('A-09-01-1');
    expect([operator.step, operator.state.station]).toEqual(['receiving', 'A-09-01-1']);
  });

  it('find their station by its check digits', async () => {
    const operator = await anInboundOperator().scan('PO-100001', plate(1));
    operator.tap({ type: 'tracking.skipped' });
    await operator.type('99');
    expect([operator.step, operator.said]).toEqual(['locating', 'wrong_digits']);
    await operator.type('42');
    expect(operator.state.station).toBe('RECV-2');
  });

  it('get the next number of the device, or the word that there is none', async () => {
    const operator = await anInboundOperator().scan('PO-100001');
    operator.tap({ type: 'plate.taken', lpn: null });
    expect([operator.step, operator.said]).toEqual(['labelling', 'no_plates']);
    operator.tap({ type: 'plate.taken', lpn: plate(501) });
    expect(operator.state.unit?.lpn).toBe(plate(501));
  });
});

describe('papers', () => {
  it('of a cancelled order are told and received all the same', async () => {
    const orders = [aPurchaseOrder({ status: 'cancelled' })];
    const operator = await anInboundOperator({ orders }).scan('PO-100001');
    expect([operator.step, operator.said]).toEqual(['labelling', 'order_over']);
  });

  it('that the device does not know open the receipt by their number', async () => {
    const operator = await anInboundOperator().scan('PO-999999');
    expect([operator.said, lastBody(operator)?.purchaseOrderId]).toEqual(['order_unknown', 'PO-999999']);
  });

  it('of the next delivery close this receipt and open the next, at the same station', async () => {
    const operator = await (await atUnit()).scan(gtin(1));
    operator.tap({ type: 'closing.asked' });
    await operator.scan('PO-100002');
    expect(
      operator.driven.drafts.slice(-2).map(({ body }) => [body.receiptStep, body.purchaseOrderId]),
    ).toEqual([
      ['closed', 'PO-100001'],
      ['opened', 'PO-100002'],
    ]);
    expect(operator.state).toMatchObject({ station: 'RECV-1', received: [] });
    expect(lastBody(operator)?.receiptId).not.toBe(operator.driven.drafts.at(-2)?.body.receiptId);
  });

  it('wrong at this point say what was scanned, and change nothing', async () => {
    const operator = await (await atUnit()).scan('SO-100001');
    expect([operator.step, operator.said]).toEqual(['receiving', 'wrong_scan']);
    expect(operator.driven.run().message?.scanned).toEqual({ kind: 'order', name: 'SO-100001' });
  });
});

describe('an order that the office changes', () => {
  const facts = (status: 'open' | 'cancelled', expected = 16, received = 0) => ({
    type: 'order.changed' as const,
    order: {
      purchaseOrderId: 'PO-100001',
      supplier: 'Nordmilch',
      status,
      lines: [{ productId: 'P-1001', name: 'Product 1', expected, received }],
    },
  });

  it('is told as soon as nothing is in hand; what was received stays', async () => {
    const operator = await (await atUnit()).scan(gtin(1));
    const before = operator.driven.drafts.length;
    operator.hears(facts('cancelled'));
    expect([operator.said, operator.step]).toEqual([null, 'confirming']);
    await operator.scan(plate(1));
    expect([operator.said, operator.driven.signals.at(-1)]).toEqual(['order_cancelled', 'cancelled']);
    expect(operator.driven.drafts).toHaveLength(before + 1);
  });

  it('is told at once with free hands', async () => {
    const operator = (await atUnit()).hears(facts('open', 40));
    expect(operator.said).toBe('order_changed');
  });

  it('shows what others received beside what was received here, and the last step can still be taken back', async () => {
    const operator = await (await atUnit()).scan(caseCode(1), plate(1));
    operator.hears(facts('open', 16, 20));
    expect(operator.state.receipt?.lines[0]).toMatchObject({ expected: 16, received: 8 });
    operator.tap({ type: 'step.undone' });
    expect(operator.driven.drafts.at(-1)).toMatchObject({ type: 'receive', compensates: expect.any(String) });
    expect(operator.state.receipt?.lines[0]).toMatchObject({ received: 8 });
  });
});
