import { describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit } from '../../../testing/carrying-floor.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from '../../../testing/putaway-operator.ts';
import { atBeginning } from '../../../testing/putaway-situations.ts';
import { aStock } from '../../../testing/warehouse-rows.ts';
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

describe('another place than the proposed one', () => {
  it('is accepted with a reason', () => {
    const operator = walking().scan('A-06-04-1');
    expect([operator.step, operator.last]).toEqual(['confirmingPlace', []]);
    operator.tap({ type: 'place.confirmed', reason: 'full' });
    expect(operator.last[0]?.body).toMatchObject({
      to: 'location:A-06-04-1',
      proposed: 'location:A-02-04-1',
      reason: 'full',
    });
    expect(operator.last[0]?.body).not.toHaveProperty('brokenRules');
    expect([operator.said, operator.taps]).toEqual(['put_elsewhere', 1]);
  });

  it('is confirmed by the same code again: the better place', () => {
    const operator = walking().scan('A-06-04-1').scan('A-06-04-1');
    expect(operator.last[0]?.body.reason).toBe('better_place');
    expect([operator.scans, operator.taps, operator.step]).toEqual([3, 0, 'identifying']);
  });

  it('that was scanned by mistake is left by the scan of the right one', () => {
    const operator = walking().scan('A-06-04-1').scan('A-02-04-1');
    expect(operator.last[0]?.body).not.toHaveProperty('proposed');
  });

  it.each<[string, string, string[]]>([
    ['at another kind of place', 'QUAR-1', ['type']],
    ['in the pick face of another product', 'A-01-01-1', ['other_home']],
    ['at a place the device does not know', 'A-09-09-9', ['unknown']],
  ])('that breaks a rule warns and records it: %s', (_, place, broken) => {
    const operator = walking().scan(place);
    expect(operator.state.question?.broken.map(({ key }) => key)).toEqual(broken);
    expect(operator.scan(place).last[0]?.body).toMatchObject({
      brokenRules: broken,
      proposed: 'location:A-02-04-1',
    });
  });

  it('is told by the name of the product whose pick face it is', () => {
    const operator = walking().scan('A-01-01-1');
    expect(operator.state.question?.broken).toEqual([{ key: 'other_home', values: { product: first.name } }]);
  });

  it('warns of cold, danger and a block, too', () => {
    const cold = aCube(2, { temperature: 'frozen', hazardClass: '3' });
    const operator = aPutawayOperator({
      products: [cold],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P2', { quantity: 4 })],
    });
    Object.assign(operator.floor.locations[1] ?? {}, { blocked: true });
    operator.scan(tote(1));
    expect(operator.state.offers).toEqual([]);
    operator.scan('A-02-04-1').tap({ type: 'place.confirmed', reason: null });
    expect(operator.last[0]?.body.brokenRules).toEqual(['blocked', 'temperature', 'hazard']);
    expect(operator.last[0]?.body).not.toHaveProperty('proposed');
    Object.assign(operator.floor.locations[1] ?? {}, { blocked: false });
  });

  it('that is full is warned about by what lies there', () => {
    const operator = walking(70);
    operator.floor.stock.push(aStock('A-06-04-1', 'P1', { quantity: 60 }));
    operator.scan('A-06-04-1');
    expect(operator.state.question?.broken).toEqual([
      { key: 'volume', values: { needed: 130, capacity: 100 } },
    ]);
  });
});

describe('where nothing fits', () => {
  it('the screen says so and any place is taken', () => {
    const operator = aPutawayOperator({ products: [second], containers: [aUnit(1)], locations: [] });
    operator.floor.stock.push(inUnit(1, 'P2'));
    operator.scan(tote(1));
    expect([operator.step, operator.state.offers]).toEqual(['placing', []]);
    expect(operator.scan('A-07-01-1').scan('A-07-01-1').last[0]?.body.to).toBe('location:A-07-01-1');
  });
});

describe('a problem with the place', () => {
  it.each<[PutawayProblem, string]>([
    ['place_full', 'full'],
    ['place_blocked', 'blocked'],
    ['place_not_found', 'not_reachable'],
  ])('%s: the next one is proposed, and the movement says why: two taps', (problem, reason) => {
    const operator = reports(walking(), problem);
    expect([operator.step, operator.said, operator.taps]).toEqual(['placing', 'next_place', 2]);
    expect(operator.state.offers[0]?.locationId).toBe('A-06-04-1');
    operator.scan('A-06-04-1');
    expect(operator.last[0]?.body).toMatchObject({ proposed: 'location:A-02-04-1', reason });
    expect(operator.step).toBe('identifying');
  });

  it('of all of them leaves the choice to the operator', () => {
    const operator = reports(reports(walking(), 'place_full'), 'place_full');
    expect([operator.said, operator.state.offers]).toEqual(['no_more_places', []]);
    operator.scan('A-02-04-1');
    expect(operator.step).toBe('confirmingPlace');
  });

  it('is remembered for the next goods, and can be taken back', () => {
    const operator = reports(walking(), 'place_full');
    expect(operator.branch().tap({ type: 'step.undone' }).state.offers[0]?.locationId).toBe('A-02-04-1');
    operator.scan('A-06-04-1');
    operator.floor.stock.push(inUnit(1, 'P2', { quantity: 3 }));
    expect(operator.scan(tote(1)).state.offers[0]?.locationId).toBe('A-06-04-1');
    expect(operator.scan('A-06-04-1').last[0]?.body).not.toHaveProperty('proposed');
  });
});

describe('a wrong scan', () => {
  it.each([
    ['another unit than that of the task', () => atBeginning().scan(tote(2)), tote(2), tote(1)],
    ['a product instead of the unit', () => atBeginning().scan(gtin(2)), 'Product 2', tote(1)],
    ['another place than that of the unit', () => atBeginning().scan('A-06-04-1'), 'A-06-04-1', 'RECV-1'],
    ['a unit instead of the place', () => walking().scan(tote(2)), tote(2), 'A-02-04-1'],
    ['the station it comes from', () => atBeginning().scan(tote(1)).scan('QQ'), 'QQ', 'A-02-04-1'],
    ['the digits of another place', () => walking().type('22'), '22', 'A-02-04-1'],
  ])('says what was scanned and what was expected: %s', (_, scanning, scannedName, expectedName) => {
    const { message } = scanning().run;
    expect([message?.tone, message?.scanned?.name, message?.expected?.name]).toEqual([
      'error',
      scannedName,
      expectedName,
    ]);
  });

  it('of the place where the unit stands is right, and the unit is still to be scanned', () => {
    const operator = atBeginning().scan('RECV-1');
    expect([operator.step, operator.said]).toEqual(['identifying', 'unit_here']);
  });
});
