import { describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit } from '../../../testing/carrying-floor.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from '../../../testing/putaway-operator.ts';
import { aPutawayTask, atBeginning } from '../../../testing/putaway-situations.ts';
import type { PutawayProblem } from '../../../shared/domain/putaway/putaway-problems.ts';

const [first, second] = [aCube(1), aCube(2)];
const walking = (quantity = 40): PutawayOperator =>
  aPutawayOperator({
    products: [first, second],
    containers: [aUnit(1)],
    stock: [inUnit(1, 'P2', { quantity })],
  }).scan(tote(1));
const reports = (operator: PutawayOperator, problem: PutawayProblem) =>
  operator.tap({ type: 'problem.reported' }).tap({ type: 'problem.chosen', problem });

describe('a problem with the goods', () => {
  it('damaged: so many are damaged, and go to quarantine after the good ones', () => {
    const operator = reports(walking(), 'damaged').tap({
      type: 'quantity.entered',
      quantity: 3,
      evidenceIds: ['photo-1'],
    });
    expect(operator.last).toMatchObject([
      { type: 'damage', body: { quantity: 3, toCondition: 'damaged', evidenceIds: ['photo-1'] } },
    ]);
    expect([operator.step, operator.taps]).toEqual(['placing', 3]);
    expect(operator.scan('A-02-04-1').last[0]?.body.quantity).toBe(37);
    expect(operator.state.offers[0]?.locationId).toBe('QUAR-1');
    expect(operator.scan('QUAR-1').last[0]?.body).toMatchObject({ quantity: 3, condition: 'damaged' });
    expect(operator.step).toBe('identifying');
  });

  it('wrong contents: what is counted is recorded and put away', () => {
    const operator = reports(walking(), 'wrong_contents').tap({ type: 'quantity.entered', quantity: 38 });
    expect(operator.last).toMatchObject([
      {
        type: 'count',
        body: { quantity: 38, expected: 40, from: `lpn:${tote(1)}`, reason: 'wrong_contents' },
      },
    ]);
    expect(operator.scan('A-02-04-1').last[0]?.body.quantity).toBe(38);
    expect(operator.step).toBe('identifying');
  });

  it('wrong contents that turn out right are nothing', () => {
    const operator = reports(walking(), 'wrong_contents').tap({ type: 'quantity.entered', quantity: 40 });
    expect([operator.step, operator.last]).toEqual(['placing', []]);
  });

  it('missing: counted as none, and the task goes on without them', () => {
    const operator = reports(atBeginning().scan(tote(1)), 'goods_missing');
    expect(operator.last.map(({ type, body }) => body.taskStep ?? `${type} ${body.quantity}`)).toEqual([
      'count 0',
      'finished',
    ]);
  });

  it('a unit that is not there: all of it counted as none: two taps', () => {
    const operator = reports(atBeginning(), 'unit_missing');
    expect(operator.last).toMatchObject([
      { type: 'count', body: { quantity: 0, expected: 40, from: `lpn:${tote(1)}` } },
      { type: 'task', body: { taskStep: 'finished' } },
    ]);
    expect([operator.step, operator.taps]).toEqual(['finished', 2]);
  });

  it('a unit nobody knows anything of: its goods are scanned and counted by the operator', () => {
    const operator = aPutawayOperator({ products: [second] }).scan(tote(3));
    expect([operator.step, operator.said]).toEqual(['choosing', 'unit_unknown']);
    operator.scan(gtin(2));
    expect([operator.step, operator.said]).toEqual(['enteringQuantity', 'not_known_here']);
    operator.tap({ type: 'quantity.entered', quantity: 7 });
    expect(operator.scan('A-02-04-1').last[0]?.body).toMatchObject({ quantity: 7, lpn: tote(3) });
  });

  it('goods that still wait for their check are said to, and go to quarantine', () => {
    const operator = aPutawayOperator({
      products: [second],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P2', { condition: 'inspection' })],
    }).scan(tote(1));
    expect([operator.said, operator.state.offers[0]?.locationId]).toEqual(['waits_for_check', 'QUAR-1']);
  });

  it('a tote that was filled for an order is not taken without a word', () => {
    const operator = aPutawayOperator({
      products: [second],
      containers: [aUnit(1, { orderId: 'SO-100001' })],
      stock: [inUnit(1, 'P2')],
    }).scan(tote(1));
    expect([operator.step, operator.run.message?.values]).toEqual([
      'placing',
      { lpn: tote(1), order: 'SO-100001' },
    ]);
  });

  it('more pieces than known are carried with a warning', () => {
    const operator = walking()
      .tap({ type: 'quantity.asked' })
      .tap({ type: 'quantity.entered', quantity: 50 });
    expect(operator.said).toBe('more_than_known');
    expect(operator.scan('A-02-04-1').last[0]?.body.quantity).toBe(50);
  });
});

describe('undo', () => {
  it('brings the goods back to their unit and asks for the place again', () => {
    const operator = walking().scan('A-02-04-1').tap({ type: 'step.undone' });
    expect(operator.last).toMatchObject([
      {
        type: 'putaway',
        compensates: operator.drafts[0]?.mid,
        body: { from: 'location:A-02-04-1', to: `lpn:${tote(1)}`, quantity: 40 },
      },
    ]);
    expect([operator.step, operator.said]).toEqual(['placing', 'undone']);
    expect(operator.floor.stock.map(({ place }) => place)).toEqual([`lpn:${tote(1)}`]);
    expect(operator.scan('A-02-04-1').step).toBe('identifying');
  });

  it('withdraws what was counted or damaged', () => {
    const counted = reports(walking(), 'wrong_contents').tap({ type: 'quantity.entered', quantity: 38 });
    counted.tap({ type: 'step.undone' });
    expect(counted.last).toMatchObject([{ type: 'count', compensates: counted.drafts[0]?.mid }]);
    const damaged = reports(walking(), 'damaged').tap({ type: 'quantity.entered', quantity: 3 });
    damaged.tap({ type: 'step.undone' });
    expect(damaged.floor.stock.map(({ condition, quantity }) => [condition, quantity])).toEqual([
      ['available', 40],
    ]);
  });
});

describe('a task that others change', () => {
  it.each([
    ['is taken over', 'task.taken_over', 'taken_over'],
    ['is cancelled', 'task.cancelled', 'cancelled'],
  ] as const)('%s before the unit is taken: the run ends', (_, type, ended) => {
    const operator = atBeginning().hears({ type });
    expect([operator.step, operator.run.ended]).toEqual(['handedOver', ended]);
  });

  it.each(['task.taken_over', 'task.cancelled'] as const)(
    '%s with the unit in hand: it is brought to its end, then the run ends',
    (type) => {
      const operator = atBeginning().scan(tote(1)).hears({ type });
      expect([operator.step, operator.run.message?.tone]).toEqual(['placing', 'cancelled']);
      operator.scan('A-02-04-1');
      expect(operator.last.map(({ type: deed }) => deed)).toEqual(['putaway']);
      expect(operator.step).toBe('handedOver');
    },
  );

  it('names other goods: told before the unit is taken, not in mid-way', () => {
    const changed = { type: 'work.changed', from: 'location:RECV-2', goods: [] } as const;
    expect(atBeginning().hears(changed).said).toBeUndefined();
    const goods = atBeginning().state.expected?.goods.map((one) => ({ ...one, quantity: 30 })) ?? [];
    const operator = atBeginning().hears({ ...changed, goods });
    expect([operator.said, operator.state.expected?.from]).toEqual(['changed', 'location:RECV-2']);
    expect(operator.state.expected?.goods[0]?.product.size).not.toBeNull();
    expect(
      atBeginning()
        .scan(tote(1))
        .hears({ ...changed, goods }).said,
    ).toBe('unit_found');
  });

  it('is handed over only with empty hands, and set aside first if need be', () => {
    const operator = atBeginning().scan(tote(1)).tap({ type: 'problem.reported' });
    expect(operator.tap({ type: 'task.handed_over' }).said).toBe('hand_first');
    reports(operator, 'set_aside').tap({ type: 'task.handed_over' });
    expect([operator.step, operator.last[0]?.body.taskStep]).toEqual(['handedOver', 'handed_over']);
  });

  it('goes on with what is left after it was set aside half done', () => {
    const operator = aPutawayOperator(
      { products: [first], containers: [aUnit(1)], stock: [inUnit(1, 'P1', { quantity: 120 })] },
      aPutawayTask(first, 120),
    );
    reports(operator.scan(tote(1)).scan('A-01-01-1'), 'set_aside');
    expect([operator.step, operator.state.expected?.goods[0]?.quantity]).toEqual(['identifying', 60]);
    expect(operator.scan(tote(1)).scan('A-02-04-1').step).toBe('finished');
  });
});
