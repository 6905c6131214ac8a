import { describe, expect, it } from 'vitest';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aHouseToPutBack, aPutBackTask, putsBack } from '../../../testing/put-back-scene.ts';

const deeds = (floor: ReturnType<typeof aHouseToPutBack>) =>
  floor.recorder.drafts.map(({ type, body }) => body.taskStep ?? type);

describe('goods of a task', () => {
  it('are back with two scans and no tap: product, place', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    expect(operator.step()).toBe('taking');
    await operator.scan(gtin(1));
    expect(operator.step()).toBe('placing');
    await operator.scan('A-03-01-1');
    expect([operator.step(), operator.said(), operator.scans, operator.taps]).toEqual([
      'finished',
      'put_back',
      2,
      0,
    ]);
    expect(deeds(operator.floor)).toEqual(['started', 'put-back', 'finished']);
    expect(operator.floor.recorder.drafts[1]?.body).toMatchObject({
      productId: 'P-1001',
      quantity: 3,
      from: `lpn:${tote(1)}`,
      to: 'location:A-03-01-1',
      orderLineId: 'SO-100001/1',
      condition: 'available',
    });
  });

  it('are proven by their tote where nothing else is in it', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(tote(1), 'A-03-01-1');
    expect([operator.step(), operator.scans, operator.taps]).toEqual(['finished', 2, 0]);
  });

  it('go to the place they came from first, then to others', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    expect(operator.run().state.goods[0]?.homes).toEqual([
      { locationId: 'A-03-01-1', checkDigits: '13', why: 'origin' },
      { locationId: 'A-01-01-1', checkDigits: '11', why: 'pick_face' },
      { locationId: 'B-01-01-1', checkDigits: '21', why: 'same_product' },
    ]);
  });

  it('may be proven by check digits of the proposed place', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1));
    await operator.type('99');
    expect([operator.step(), operator.said()]).toEqual(['placing', 'wrong_digits']);
    await operator.type('13');
    expect(operator.step()).toBe('finished');
  });

  it('are as well put elsewhere: a note, no warning', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1), 'B-01-01-1');
    expect(operator.run().message).toMatchObject({ key: 'put_back_elsewhere', tone: 'success' });
    expect(operator.floor.recorder.drafts[1]?.body).toMatchObject({
      to: 'location:B-01-01-1',
      proposed: 'location:A-03-01-1',
    });
  });

  it('without a known home have the places of the product proposed', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask({ home: null }));
    expect(operator.run().state.goods[0]?.homes.map(({ locationId }) => locationId)).toEqual([
      'A-01-01-1',
      'B-01-01-1',
    ]);
  });

  it('by serial are counted piece by piece', async () => {
    const { work } = aPutBackTask();
    const radio = aHouseToPutBack().rows.products[2];
    if (!radio) throw new Error('no radio');
    const operator = await putsBack(
      aHouseToPutBack(),
      aPutBackTask({ ...work, product: radio, quantity: 2, from: `lpn:${tote(5)}` }),
    );
    await operator.scan(gs1(3, { serial: 'S1' }));
    expect(operator.step()).toBe('scanningSerials');
    await operator.scan('S1');
    expect(operator.said()).toBe('serial_twice');
    await operator.scan('S2', 'A-03-01-1');
    expect(operator.floor.recorder.drafts[1]?.body).toMatchObject({ serials: ['S1', 'S2'], quantity: 2 });
  });

  it('of a lot need it to be read or confirmed where others lie beside them', async () => {
    const { work } = aPutBackTask();
    const yoghurt = aHouseToPutBack().rows.products[1];
    if (!yoghurt) throw new Error('no yoghurt');
    const given = { lot: 'L77', expiry: '2026-12-31', quantity: 2, from: `lpn:${tote(4)}` as const };
    const task = aPutBackTask({ ...work, product: yoghurt, ...given });
    const asked = await putsBack(aHouseToPutBack(), task);
    await asked.scan(gtin(2));
    expect(asked.step()).toBe('confirmingGoods');
    await asked.scan(gtin(2));
    expect([asked.step(), asked.said()]).toEqual(['placing', 'lot_taken']);

    const read = await putsBack(aHouseToPutBack(), task);
    await read.scan(gs1(2, { lot: 'L77', expiry: '261231' }));
    expect(read.step()).toBe('placing');

    const other = await putsBack(aHouseToPutBack(), task);
    await other.scan(gs1(2, { lot: 'L88', expiry: '270131' }));
    expect([other.step(), other.run().state.question?.kind]).toEqual(['confirmingGoods', 'other']);
    await other.tap({ type: 'goods.confirmed' });
    await other.scan('A-02-01-1');
    expect(other.floor.recorder.drafts[1]?.body).toMatchObject({ lot: 'L88', expiry: '2027-01-31' });
  });
});

describe('goods that an operator finds', () => {
  it('alone in a tote are back with two scans: tote, place', async () => {
    const operator = await putsBack(aHouseToPutBack());
    expect(operator.step()).toBe('sourcing');
    await operator.scan(tote(1));
    expect(operator.step()).toBe('placing');
    await operator.scan('A-01-01-1');
    expect([operator.step(), operator.scans, operator.taps]).toEqual(['sourcing', 2, 0]);
    expect(deeds(operator.floor)).toEqual(['put-back']);
    await operator.tap({ type: 'run.closed' });
    expect(operator.step()).toBe('finished');
  });

  it('beside wanted ones are offered alone, for the line that was cancelled', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(2));
    expect([operator.step(), operator.run().state.goods.map(({ product }) => product.name)]).toEqual([
      'taking',
      ['Oat milk'],
    ]);
    await operator.scan(gtin(1), 'A-01-01-1');
    expect(operator.floor.recorder.drafts[0]?.body).toMatchObject({
      orderId: 'SO-100001',
      orderLineId: 'SO-100001/1',
      reason: 'cancelled',
    });
  });

  it('that an order wants are offered only when the tote is scanned again', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(3));
    expect([operator.step(), operator.said()]).toEqual(['sourcing', 'all_wanted']);
    await operator.scan(tote(3));
    expect(operator.step()).toBe('placing');
  });

  it('of several kinds are chosen by scan or by a tap', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(4));
    expect(operator.step()).toBe('choosing');
    await operator.scan(gs1(2, { lot: 'L88' }));
    expect([operator.step(), operator.run().state.currentId]).toEqual(['placing', 'u1']);
    await operator.scan('A-02-01-1');
    expect([operator.step(), operator.run().state.currentId]).toEqual(['taking', 'u0']);
  });

  it('at a place are those that are not promised', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan('PACK-1');
    expect(operator.run().state.goods[0]).toMatchObject({ quantity: 4, there: 6 });
    await operator.scan(gtin(4), 'A-01-01-1');
    expect(operator.floor.recorder.drafts[0]?.body).toMatchObject({ from: 'location:PACK-1', quantity: 4 });
  });

  it('that nobody knew of are taken with the quantity that he says', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(6));
    expect([operator.step(), operator.said()]).toEqual(['choosing', 'nothing_known']);
    await operator.scan(gtin(4));
    expect(operator.step()).toBe('enteringQuantity');
    await operator.tap({ type: 'quantity.entered', quantity: 2 });
    await operator.scan('A-01-01-1');
    expect(operator.floor.recorder.drafts[0]?.body).toMatchObject({ productId: 'P-1004', quantity: 2 });
  });
});
