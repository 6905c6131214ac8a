import { describe, expect, it } from 'vitest';
import { caseCode, inboundProduct, plate } from '../../../testing/inbound-floor.ts';
import type { DockKnowledge } from '../../../testing/inbound-ports.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { stockId } from '../../../shared/domain/stock.ts';

const atUnit = (knows: Partial<DockKnowledge> = {}) =>
  anInboundOperator(knows).scan('PO-100001', plate(1), 'RECV-1');
const lastBody = ({ driven }: InboundOperator) => driven.drafts.at(-1)?.body;

const aSerialInStock = (serial: string) => {
  const identity = {
    place: 'location:A-01-01-1',
    productId: 'P-1003',
    lot: null,
    expiry: null,
    serial,
    owner: 'own',
    condition: 'available',
  } as const;
  return { ...identity, stockId: stockId(identity), quantity: 1, allocated: 0, rev: 1 };
};

describe('goods that do not fit', () => {
  it.each([
    ['more than ordered', [caseCode(1), caseCode(1)], 'over', ['over_receipt']],
    ['not on the order', [gs1(5, { expiry: '280101' })], 'not_on_order', ['not_on_order']],
    ['expired', [gs1(2, { lot: 'L1', expiry: '261120' })], 'expired', ['expired']],
    ['too short a shelf life', [gs1(5, { expiry: '261210' })], 'shelf_life', ['shelf_life', 'not_on_order']],
    ['an unknown GTIN', [gtin(77)], 'unknown_product', ['unknown_product', 'not_on_order']],
    ['an unknown code', ['XY-77'], 'unknown_product', ['unknown_product', 'not_on_order']],
  ])('%s are told at once, recorded with their doubts, and stop nothing', async (_, raws, said, doubts) => {
    const operator = await (await atUnit()).scan(...raws);
    expect([operator.step, operator.said, operator.driven.signals.at(-1)]).toEqual([
      'confirming',
      said,
      'warning',
    ]);
    await operator.scan(plate(1));
    expect([operator.step, lastBody(operator)?.doubts]).toEqual(['receiving', doubts]);
  });

  it('of an unknown product keep their code, all their label says, and a name if one is typed', async () => {
    const operator = await (await atUnit()).scan(gs1(77, { lot: 'L7', expiry: '280101' }));
    operator
      .tap({ type: 'problem.chosen', problem: 'name_product' })
      .tap({ type: 'name.entered', name: 'GLUE' });
    operator.tap({ type: 'goods.confirmed' });
    expect(lastBody(operator)).toMatchObject({
      productId: gtin(77),
      lot: 'L7',
      expiry: '2028-01-01',
      note: 'GLUE',
      doubts: ['unknown_product', 'not_on_order'],
    });
  });

  it('without any order are in no doubt here: the server says so once', async () => {
    const operator = anInboundOperator().tap({ type: 'arrival.chosen', how: 'unplanned' });
    await operator.scan(plate(1), 'RECV-1', gtin(1), plate(1));
    expect(lastBody(operator)).not.toHaveProperty('doubts');
    expect(lastBody(operator)).not.toHaveProperty('purchaseOrderId');
  });

  it('that begin with a product are received without papers, and wait for unit and station', async () => {
    const operator = await anInboundOperator().scan(gtin(1));
    expect([operator.step, operator.state.receipt?.kind]).toEqual(['labelling', 'unplanned']);
    operator.tap({ type: 'unit.loose' });
    await operator.scan('RECV-1', 'RECV-1');
    expect(lastBody(operator)).toMatchObject({ productId: 'P-1001', to: 'location:RECV-1' });
  });

  it('damaged take three taps and go in as damaged, the others as they are', async () => {
    const operator = await (await atUnit()).scan(gtin(1));
    operator.tap({ type: 'problem.reported' });
    operator
      .tap({ type: 'problem.chosen', problem: 'damaged' })
      .tap({ type: 'damage.chosen', reason: 'wet' });
    expect([operator.step, operator.taps]).toEqual(['confirming', 3]);
    operator.tap({ type: 'photo.taken', evidenceId: 'E-1' });
    await operator.scan(plate(1));
    expect(lastBody(operator)).toMatchObject({
      quantity: 1,
      condition: 'damaged',
      reason: 'wet',
      evidenceIds: ['E-1'],
    });
  });

  it('damaged in part are two movements: the photo goes with the damaged', async () => {
    const operator = await (await atUnit()).scan(caseCode(4));
    operator
      .tap({ type: 'problem.chosen', problem: 'damaged' })
      .tap({ type: 'quantity.entered', quantity: 2 });
    operator.tap({ type: 'damage.chosen', reason: 'broken' }).tap({ type: 'photo.taken', evidenceId: 'E-1' });
    await operator.scan(plate(1));
    const [good, damaged] = operator.driven.drafts.slice(-2).map(({ body }) => body);
    expect(good).toMatchObject({ quantity: 10, condition: 'inspection' });
    expect(good).not.toHaveProperty('evidenceIds');
    expect(damaged).toMatchObject({ quantity: 2, condition: 'damaged', evidenceIds: ['E-1'] });
  });

  it('with an inspection plan, or from a supplier who is checked, are held for a check', async () => {
    const suppliers = [{ supplier: 'Nordmilch', inspects: true, rev: 1 }];
    const operator = await (await atUnit({ suppliers })).scan(gtin(1), plate(1));
    expect([lastBody(operator)?.condition, operator.said]).toEqual(['inspection', 'received_checked']);
  });
});

describe('lot and date', () => {
  it('are demanded one after the other where the code does not say them', async () => {
    const operator = await (await atUnit()).scan(gtin(2));
    expect(operator.step).toBe('enteringLot');
    await operator.type('12345670');
    expect([operator.step, operator.state.goods?.lot]).toEqual(['enteringExpiry', '12345670']);
    operator.tap({ type: 'expiry.entered', digits: '310226' });
    expect([operator.step, operator.said]).toEqual(['enteringExpiry', 'not_a_date']);
    operator.tap({ type: 'expiry.entered', digits: '280227' });
    expect([operator.step, operator.state.goods?.expiry]).toEqual(['confirming', '2027-02-28']);
  });

  it('come from the second barcode of the label', async () => {
    const operator = await (await atUnit()).scan(gtin(2), ']C11727022810L9');
    expect([operator.step, operator.state.goods?.lot, operator.state.goods?.expiry]).toEqual([
      'confirming',
      'L9',
      '2027-02-28',
    ]);
  });

  it('that the goods do not bear are left out with a doubt', async () => {
    const operator = await (await atUnit()).scan(gtin(2));
    operator.tap({ type: 'problem.chosen', problem: 'not_on_goods' });
    operator.tap({ type: 'problem.chosen', problem: 'not_on_goods' });
    await operator.scan(plate(1));
    expect(lastBody(operator)).toMatchObject({ lot: null, doubts: ['lot_missing', 'expiry_missing'] });
  });

  it('take their lot from a plain code without the AIM identifier of its reader', async () => {
    const operator = await (await atUnit()).scan(gtin(2), ']C0L-77-B');
    expect(operator.state.goods?.lot).toBe('L-77-B');
  });

  it('of another lot end the one in hand, which is recorded first', async () => {
    const operator = await (await atUnit()).scan(
      gs1(2, { lot: 'L1', expiry: '270101' }),
      gs1(2, { lot: 'L1', expiry: '270101' }),
      gs1(2, { lot: 'L2', expiry: '270101' }),
    );
    expect(lastBody(operator)).toMatchObject({ lot: 'L1', quantity: 2 });
    expect(operator.state.goods).toMatchObject({ lot: 'L2', quantity: 1 });
  });

  it('hold up the next product until they are there, with a word', async () => {
    const operator = await (await atUnit()).scan(gtin(2), gtin(1));
    expect([operator.step, operator.said]).toEqual(['enteringLot', 'lot_first']);
    expect(operator.driven.run().message?.scanned).toEqual({ kind: 'product', name: 'Product 1' });
  });
});

it('a unit whose label says what is in it has come before that is recorded, also by a tap', async () => {
  const operator = await (await atUnit()).scan(`]C100106141412345678908\u001d02${gtin(1)}3712`);
  expect(operator.step).toBe('tracking');
  operator.tap({ type: 'unit.closed' });
  expect(operator.driven.drafts.slice(-3).map(({ type, body }) => [type, body.receiptStep])).toEqual([
    ['receipt', 'arrived'],
    ['receive', undefined],
    ['receipt', 'unit_closed'],
  ]);
});

describe('serials', () => {
  it('are taken one by one, as many as there are', async () => {
    const operator = await (await atUnit()).scan(gs1(3, { serial: 'A1' }), gs1(3, { serial: 'A2' }), 'A3');
    expect([operator.step, operator.state.goods?.quantity]).toEqual(['confirming', 3]);
    await operator.scan(plate(1));
    expect(lastBody(operator)).toMatchObject({ quantity: 3, serials: ['A1', 'A2', 'A3'] });
  });

  it('are demanded for every piece of a packing', async () => {
    const operator = await (await atUnit()).scan(caseCode(3), 'A1', 'A2');
    expect([operator.step, operator.state.goods?.quantity]).toEqual(['scanningSerials', 12]);
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 2 });
    expect(operator.step).toBe('confirming');
  });

  it('twice in this receipt are refused in the act, also after the first was recorded', async () => {
    const operator = await (await atUnit()).scan(
      'XX',
      plate(1),
      gs1(3, { serial: 'A1' }),
      gs1(3, { serial: 'A1' }),
    );
    expect([operator.said, operator.state.goods?.serials]).toEqual(['serial_twice', ['A1']]);
    await operator.scan(plate(1), gs1(3, { serial: 'A1' }));
    expect([operator.said, operator.driven.signals.at(-1), operator.state.goods?.serials]).toEqual([
      'serial_twice',
      'error',
      [],
    ]);
  });

  it('scanned after the damage was told are each booked once, the last as damaged', async () => {
    const operator = await (await atUnit()).scan(gtin(3));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 3 });
    operator
      .tap({ type: 'problem.chosen', problem: 'damaged' })
      .tap({ type: 'quantity.entered', quantity: 1 });
    await operator.tap({ type: 'damage.chosen', reason: 'wet' }).scan('A1', 'A2', 'A3', plate(1));
    expect(operator.driven.drafts.slice(-2).map(({ body }) => body)).toMatchObject([
      { quantity: 2, serials: ['A1', 'A2'], condition: 'available' },
      { quantity: 1, serials: ['A3'], condition: 'damaged' },
    ]);
  });

  it('known in stock are refused, unless the operator insists: then in doubt', async () => {
    const operator = await (await atUnit({ stock: [aSerialInStock('A1')] })).scan(gtin(3), 'A1');
    expect([operator.step, operator.said]).toEqual(['scanningSerials', 'serial_known']);
    await operator.scan('A1', plate(1));
    expect(lastBody(operator)).toMatchObject({ serials: ['A1'], doubts: ['serial_duplicate'] });
  });
});

it('goods by weight are counted in grams', async () => {
  const operator = await (await atUnit({ products: [inboundProduct(6)] })).scan(`]d201${gtin(6)}3103001250`);
  expect(operator.state.goods).toMatchObject({ quantity: 1250, said: 'code' });
});
