import { describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit } from '../../../testing/carrying-floor.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from '../../../testing/putaway-operator.ts';
import { aPutawayTask } from '../../../testing/putaway-situations.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { productCard } from '../../../shared/domain/product.ts';

const [first, second] = [aCube(1), aCube(2)];
const whereabouts = ({ floor }: PutawayOperator) =>
  floor.stock.map(({ place, productId, quantity }) => `${place} ${productId} ${quantity}`).toSorted();

describe('a unit with one product', () => {
  const floor = () => ({
    products: [second],
    containers: [aUnit(1)],
    stock: [inUnit(1, 'P2', { quantity: 40 })],
  });

  it('takes two scans and no tap', () => {
    const operator = aPutawayOperator(floor()).scan(tote(1));
    expect([operator.step, operator.state.offers[0]?.locationId]).toEqual(['placing', 'A-02-04-1']);
    operator.scan('A-02-04-1');
    expect([operator.scans, operator.taps, operator.step, operator.said]).toEqual([
      2,
      0,
      'identifying',
      'put_away',
    ]);
    expect(operator.drafts).toMatchObject([
      {
        type: 'putaway',
        body: {
          productId: 'P2',
          quantity: 40,
          lpn: tote(1),
          from: `lpn:${tote(1)}`,
          to: 'location:A-02-04-1',
        },
      },
    ]);
    expect(operator.drafts[0]?.body).not.toHaveProperty('proposed');
    expect(operator.drafts[0]?.body.scans).toHaveLength(2);
  });

  it('takes the check digits of the place for its scan', () => {
    const operator = aPutawayOperator(floor()).scan(tote(1)).type('21');
    expect(operator.last).toMatchObject([{ type: 'putaway', body: { to: 'location:A-02-04-1' } }]);
    expect(aPutawayOperator(floor()).scan(tote(1)).type('22').said).toBe('wrong_digits');
  });

  it('of a task ends the task: two scans, started and finished recorded', () => {
    const operator = aPutawayOperator(floor(), aPutawayTask(second, 40)).scan(tote(1)).scan('A-02-04-1');
    expect(operator.step).toBe('finished');
    expect(operator.drafts.map(({ type, body }) => body.taskStep ?? type)).toEqual([
      'started',
      'putaway',
      'finished',
    ]);
    expect([operator.scans, operator.taps]).toEqual([2, 0]);
  });

  it('of a task whose contents the device has not heard of is what the task says', () => {
    const operator = aPutawayOperator({ products: [second] }, aPutawayTask(second, 40)).scan(tote(1));
    expect(operator.scan('A-02-04-1').drafts[1]?.body.quantity).toBe(40);
  });

  it('is not confused by the same scans again', () => {
    const operator = aPutawayOperator(floor()).scan(tote(1)).scan(tote(1));
    expect([operator.step, operator.said]).toEqual(['placing', 'have_it_already']);
    expect(operator.scan(gtin(2)).said).toBe('have_it_already');
  });

  it('may be followed by the next, and by an end of it', () => {
    const operator = aPutawayOperator({ ...floor(), containers: [aUnit(1), aUnit(2)] });
    operator.floor.stock.push(inUnit(2, 'P2', { quantity: 5 }));
    operator.scan(tote(1)).scan('A-02-04-1').scan(tote(2));
    expect(operator.state.offers[0]?.locationId).toBe('A-02-04-1');
    operator.scan('A-02-04-1').tap({ type: 'work.ended' });
    expect([operator.step, whereabouts(operator)]).toEqual(['finished', ['location:A-02-04-1 P2 45']]);
  });
});

describe('more than fits into one place', () => {
  it('goes on to the next proposal with the rest', () => {
    const operator = aPutawayOperator({
      products: [first],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P1', { quantity: 120 })],
    }).scan(tote(1));
    expect(operator.state.offers[0]).toMatchObject({ locationId: 'A-01-01-1', fits: 60 });
    operator.scan('A-01-01-1');
    expect([operator.step, operator.state.offers[0]?.locationId]).toEqual(['placing', 'A-02-04-1']);
    operator.scan('A-02-04-1');
    expect([operator.step, operator.scans, operator.taps]).toEqual(['identifying', 3, 0]);
    expect(whereabouts(operator)).toEqual(['location:A-01-01-1 P1 60', 'location:A-02-04-1 P1 60']);
  });

  it('or a part that the operator chooses', () => {
    const operator = aPutawayOperator({
      products: [second],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P2', { quantity: 40 })],
    }).scan(tote(1));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 15 });
    expect(operator.step).toBe('placing');
    expect(operator.scan('A-02-04-1').last[0]?.body.quantity).toBe(15);
    expect(operator.scan('A-06-04-1').step).toBe('confirmingPlace');
    expect(operator.scan('A-02-04-1').last[0]?.body.quantity).toBe(25);
    expect(operator.step).toBe('identifying');
  });
});

describe('a mixed unit', () => {
  const mixed = () =>
    aPutawayOperator({
      products: [first, second],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P2', { quantity: 40 }), inUnit(1, 'P1', { quantity: 30 })],
    }).scan(tote(1));

  it('is put away product by product, the nearest place first, one scan of a place each', () => {
    const operator = mixed();
    expect([operator.state.hold?.goods.length, operator.state.offers[0]?.locationId]).toEqual([
      2,
      'A-01-01-1',
    ]);
    operator.scan('A-01-01-1');
    expect([operator.step, operator.state.offers[0]?.locationId]).toEqual(['placing', 'A-02-04-1']);
    operator.scan('A-02-04-1');
    expect([operator.step, operator.scans, operator.taps]).toEqual(['identifying', 3, 0]);
    expect(whereabouts(operator)).toEqual(['location:A-01-01-1 P1 30', 'location:A-02-04-1 P2 40']);
  });

  it('begins with another product when the operator scans it', () => {
    const operator = mixed().scan(gtin(2));
    expect([operator.said, operator.state.offers[0]?.locationId]).toEqual(['goods_found', 'A-02-04-1']);
    expect(operator.scan('A-02-04-1').last[0]?.body.productId).toBe('P2');
  });
});

describe('loose goods', () => {
  const lot = { lot: true, expiry: false, serial: false };
  const tracked = aCube(3, { tracking: lot });
  const stock = () => [
    aStock('RECV-1', 'P3', { lot: 'L1', quantity: 12 }),
    aStock('RECV-1', 'P3', { lot: 'L2', quantity: 8 }),
    aStock('RECV-1', 'P2', { quantity: 5 }),
  ];
  const floor = () => ({ products: [second, tracked], stock: stock() });

  it('are found by their code where only one station has them: two scans', () => {
    const operator = aPutawayOperator(floor())
      .scan(gs1(3, { lot: 'L2' }))
      .scan('A-02-04-1');
    expect(operator.last).toMatchObject([
      { body: { productId: 'P3', lot: 'L2', quantity: 8, from: 'location:RECV-1' } },
    ]);
    expect(operator.last[0]?.body).not.toHaveProperty('lpn');
    expect([operator.scans, operator.step]).toEqual([2, 'identifying']);
  });

  it('are named by place and product', () => {
    const operator = aPutawayOperator(floor()).scan('RECV-1');
    expect([operator.step, operator.state.hold?.choices]).toEqual(['choosing', [0, 1, 2]]);
    expect(operator.scan(gtin(2)).step).toBe('placing');
    expect(operator.state.hold?.goods).toHaveLength(1);
  });

  it('of several lots are asked about, by scan or by tap', () => {
    const operator = aPutawayOperator(floor()).scan('RECV-1').scan(gtin(3));
    expect([operator.step, operator.said]).toEqual(['choosing', 'which_lot']);
    expect(operator.branch().scan(gs1(3, { lot: 'L1' })).state.hold?.goods[0]?.lot).toBe('L1');
    expect(operator.branch().scan('L1').step).toBe('placing');
    const index = operator.state.hold?.choices?.[1] ?? 0;
    expect(operator.tap({ type: 'goods.chosen', index }).step).toBe('placing');
  });

  it('of a task are expected where it says', () => {
    const goods = { product: productCard(second), lot: null, expiry: null, serial: null, owner: 'own' };
    const task = aPutawayTask(second, 5);
    const loose = {
      ...task,
      work: {
        ...task.work,
        lpn: null,
        from: 'location:RECV-1',
        goods: [{ ...goods, condition: 'available' as const, quantity: 5 }],
      },
    };
    expect(aPutawayOperator(floor(), loose).scan(gtin(2)).scan('A-02-04-1').step).toBe('finished');
    expect(aPutawayOperator(floor(), loose).scan('RECV-1').scan(gtin(2)).step).toBe('placing');
    expect(aPutawayOperator(floor(), loose).scan(gtin(3)).run.message).toMatchObject({
      key: 'wrong_unit',
      expected: { name: 'Product 2' },
    });
  });
});

describe('goods with serials', () => {
  const serial = { lot: false, expiry: false, serial: true };
  const radio = aCube(4, { tracking: serial });
  const radios = () =>
    aPutawayOperator({
      products: [radio],
      containers: [aUnit(1)],
      stock: ['S1', 'S2', 'S3'].map((one) => inUnit(1, 'P4', { serial: one, quantity: 1 })),
    }).scan(tote(1));

  it('go together without a further scan', () => {
    expect(radios().scan('A-02-04-1').last[0]?.body).toMatchObject({
      quantity: 3,
      serials: ['S1', 'S2', 'S3'],
    });
  });

  it('are scanned one by one for a part, a piece twice refused', () => {
    const operator = radios().tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 2 });
    expect(operator.step).toBe('scanningSerials');
    operator.scan(gs1(4, { serial: 'S3' })).scan(gs1(4, { serial: 'S3' }));
    expect([operator.step, operator.said]).toEqual(['scanningSerials', 'serial_twice']);
    operator.scan(gs1(4, { serial: 'S1' })).scan('A-02-04-1');
    expect(operator.last[0]?.body).toMatchObject({ quantity: 2, serials: ['S3', 'S1'] });
    expect(operator.scan('A-02-04-1').last[0]?.body.serials).toEqual(['S2']);
  });
});
