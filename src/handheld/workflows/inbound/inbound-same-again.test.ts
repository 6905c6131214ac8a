import { describe, expect, it } from 'vitest';
import { plate } from '../../../testing/inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { gtin } from '../../../testing/pick-floor.ts';

/* What was scanned before, scanned again, is yes. */

const atOpenUnit = () => anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');
const said = ({ driven }: InboundOperator) => driven.run().message?.key;
const deeds = ({ driven }: InboundOperator) =>
  driven.drafts.map(({ type, body }) => body.receiptStep ?? type);

describe('the plate of the unit', () => {
  it('takes the goods in hand, then asks whether the unit is full, and then closes it', async () => {
    const operator = await atOpenUnit();
    await operator.scan(gtin(1), plate(1));
    expect([said(operator), operator.step]).toEqual(['received', 'receiving']);
    await operator.scan(plate(1));
    expect([said(operator), operator.step]).toEqual(['unit_full', 'receiving']);
    await operator.scan(plate(1));
    expect([said(operator), operator.step]).toEqual(['unit_closed', 'labelling']);
    expect(deeds(operator)).toEqual(['opened', 'arrived', 'receive', 'unit_closed']);
  });

  it('closes nothing when something else was scanned in between', async () => {
    const operator = await atOpenUnit();
    await operator.scan(plate(1), gtin(1), plate(1), plate(1));
    expect([said(operator), operator.step]).toEqual(['unit_full', 'receiving']);
  });
});

describe('the number of the order', () => {
  it('closes the receipt where that is asked', async () => {
    const operator = await atOpenUnit();
    operator.tap({ type: 'closing.asked' });
    await operator.scan('PO-100001');
    expect([operator.step, deeds(operator).at(-1)]).toEqual(['finished', 'closed']);
  });
});
