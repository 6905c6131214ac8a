import { describe, expect, it } from 'vitest';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aMover, type MoveOperator } from '../../../testing/move-operator.ts';
import { aUnit, inUnit } from '../../../testing/carrying-floor.ts';

const whereabouts = ({ floor }: MoveOperator, productId: string) =>
  floor.stock
    .filter((row) => row.productId === productId)
    .map(({ place, lot, quantity }) => [place, lot, quantity].filter((part) => part !== null).join(' '))
    .toSorted();

describe('a container', () => {
  it('goes with all that is in it: two scans, no tap', () => {
    const operator = aMover().scan(tote(1)).scan('A-06-04-1');
    expect(operator.last).toMatchObject([
      { type: 'move', body: { lpn: tote(1), from: 'location:RECV-1', to: 'location:A-06-04-1' } },
    ]);
    expect(operator.last[0]?.body).not.toHaveProperty('productId');
    expect([operator.step, operator.said, operator.scans, operator.taps]).toEqual([
      'identifying',
      'unit_moved',
      2,
      0,
    ]);
  });

  it('goes into another container', () => {
    expect(aMover().scan(tote(1)).scan(tote(2)).last[0]?.body.to).toBe(`lpn:${tote(2)}`);
  });

  it('does not go into itself, nor into what stands in it, nor where it stands', () => {
    const operator = aMover();
    operator.floor.containers.push(aUnit(3, { place: `lpn:${tote(1)}` }));
    operator.scan(tote(1));
    expect(operator.scan(tote(1)).said).toBe('have_it_already');
    expect(operator.scan(tote(3)).said).toBe('into_itself');
    expect(operator.scan('RECV-1').said).toBe('same_place');
    expect(operator.last).toEqual([]);
  });

  it('that nobody knows goes all the same, from nowhere', () => {
    const operator = aMover().scan(tote(9));
    expect([operator.step, operator.said]).toEqual(['placing', 'unit_unknown']);
    expect(operator.scan('A-06-04-1').last[0]?.body).not.toHaveProperty('from');
  });

  it('lets a product of it go alone: three scans', () => {
    const operator = aMover().scan(tote(1)).scan(gtin(2)).scan('A-06-04-1');
    expect(operator.last).toMatchObject([
      { body: { productId: 'P2', quantity: 5, from: `lpn:${tote(1)}`, to: 'location:A-06-04-1' } },
    ]);
    expect(operator.last[0]?.body).not.toHaveProperty('lpn');
    expect(operator.scans).toBe(3);
  });
});

describe('goods at a place', () => {
  it('go by place, product and target: three scans, no tap', () => {
    const operator = aMover().scan('A-02-04-1').scan(gtin(2)).scan('A-06-04-1');
    expect(whereabouts(operator, 'P2')).toEqual(['location:A-06-04-1 30', `lpn:${tote(1)} 5`]);
    expect([operator.scans, operator.taps, operator.step]).toEqual([3, 0, 'identifying']);
  });

  it('go in part', () => {
    const operator = aMover().scan('A-02-04-1').scan(gtin(2));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 12 }).scan(tote(2));
    expect(whereabouts(operator, 'P2')).toContain(`lpn:${tote(2)} 12`);
  });

  it('of several lots are asked about, unless the code says which', () => {
    expect(
      aMover()
        .scan('A-02-04-1')
        .scan(gs1(3, { lot: 'L2' })).step,
    ).toBe('placing');
    const operator = aMover().scan('A-02-04-1').scan(gtin(3));
    expect([operator.step, operator.said, operator.state.hold?.choices]).toEqual([
      'choosing',
      'which_lot',
      [1, 2],
    ]);
    expect(operator.scan('L1').scan('A-06-04-1').last[0]?.body.lot).toBe('L1');
  });

  it('of a lot that is not known there are asked about, and taken as they say themselves', () => {
    const operator = aMover()
      .scan('A-02-04-1')
      .scan(gs1(3, { lot: 'L9' }));
    expect([operator.step, operator.said]).toEqual(['choosing', 'other_lot']);
    const index = operator.state.hold?.choices?.at(-1) ?? 0;
    operator.tap({ type: 'goods.chosen', index });
    expect(operator.step).toBe('enteringQuantity');
    operator.tap({ type: 'quantity.entered', quantity: 4 }).scan('A-06-04-1');
    expect(operator.last[0]?.body).toMatchObject({ productId: 'P3', lot: 'L9', quantity: 4 });
  });

  it('that nobody knew there, or more than were known, go with a warning', () => {
    const unknown = aMover().scan('A-02-04-1').scan(gtin(1));
    expect([unknown.step, unknown.said]).toEqual(['enteringQuantity', 'not_known_here']);
    expect(unknown.branch().tap({ type: 'question.dismissed' }).step).toBe('choosing');
    unknown.tap({ type: 'quantity.entered', quantity: 2 }).scan('A-06-04-1');
    expect(unknown.last[0]?.body).toMatchObject({ productId: 'P1', quantity: 2 });
    const more = aMover().scan('A-02-04-1').scan(gtin(2)).tap({ type: 'quantity.asked' });
    expect(more.tap({ type: 'quantity.entered', quantity: 31 }).said).toBe('more_than_known');
    expect(more.scan(tote(2)).last[0]?.body.quantity).toBe(31);
  });

  it('with serials go piece by piece where not all of them go', () => {
    const operator = aMover().scan('A-02-04-1').scan(gtin(4));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 2 });
    operator.scan('S3').scan('S9');
    expect([operator.step, operator.said]).toEqual(['placing', 'serial_unknown']);
    expect(operator.scan(tote(2)).last[0]?.body).toMatchObject({ quantity: 2, serials: ['S3', 'S9'] });
  });
});

describe('a place that something speaks against', () => {
  it.each<[string, (operator: MoveOperator) => void, string[]]>([
    ['is blocked', ({ floor }) => block(floor.locations), ['blocked']],
    [
      'is full',
      ({ floor }) => floor.stock.push({ ...inUnit(2, 'P1', { quantity: 95 }), place: 'location:A-06-04-1' }),
      ['volume'],
    ],
  ])('%s: asked about, and the rule recorded', (_, spoil, broken) => {
    const operator = aMover();
    operator.floor.locations = operator.floor.locations.map((location) => ({ ...location }));
    spoil(operator);
    operator.scan(tote(1)).scan('A-06-04-1');
    expect([operator.step, operator.state.question?.broken.map(({ key }) => key)]).toEqual([
      'confirmingPlace',
      broken,
    ]);
    expect(operator.branch().tap({ type: 'question.dismissed' }).step).toBe('placing');
    expect(operator.scan('A-06-04-1').last[0]?.body.brokenRules).toEqual(broken);
  });

  it('that the device does not know is taken on a yes', () => {
    const operator = aMover().scan(tote(1)).scan('A-09-09-9');
    expect(operator.step).toBe('confirmingPlace');
    expect(operator.tap({ type: 'place.confirmed' }).last[0]?.body).toMatchObject({
      to: 'location:A-09-09-9',
      brokenRules: ['unknown'],
    });
    expect(aMover().scan(tote(1)).scan(tote(9)).step).toBe('confirmingPlace');
  });
});

const block = (locations: { locationId: string; blocked: boolean }[]): void => {
  for (const one of locations) if (one.locationId === 'A-06-04-1') one.blocked = true;
};

describe('what is wrong with goods', () => {
  const holding = () => aMover().scan('A-02-04-1').scan(gtin(2)).tap({ type: 'problem.reported' });

  it('damaged: so many change their condition, the good ones go on: three taps', () => {
    const operator = holding().tap({ type: 'problem.chosen', problem: 'damaged' });
    operator.tap({ type: 'quantity.entered', quantity: 4, evidenceIds: ['photo-1'] });
    expect(operator.last).toMatchObject([
      { type: 'damage', body: { quantity: 4, toCondition: 'damaged', evidenceIds: ['photo-1'] } },
    ]);
    expect([operator.taps, operator.step]).toEqual([3, 'placing']);
    expect(operator.scan('A-06-04-1').last[0]?.body.quantity).toBe(26);
  });

  it('another number there is counted', () => {
    const operator = holding().tap({ type: 'problem.chosen', problem: 'wrong_contents' });
    operator.tap({ type: 'quantity.entered', quantity: 28 });
    expect(operator.last).toMatchObject([{ type: 'count', body: { quantity: 28, expected: 30 } }]);
    expect(operator.scan('A-06-04-1').last[0]?.body.quantity).toBe(28);
  });

  it('not there at all is counted as none, with empty hands', () => {
    const operator = holding().tap({ type: 'problem.chosen', problem: 'goods_missing' });
    expect(operator.last).toMatchObject([{ type: 'count', body: { quantity: 0, expected: 30 } }]);
    expect(operator.step).toBe('identifying');
  });
});

describe('undo', () => {
  it('takes a move back', () => {
    const operator = aMover().scan(tote(1)).scan('A-06-04-1').tap({ type: 'step.undone' });
    expect(operator.last).toMatchObject([
      {
        type: 'move',
        compensates: operator.drafts[0]?.mid,
        body: { lpn: tote(1), from: 'location:A-06-04-1', to: 'location:RECV-1' },
      },
    ]);
    expect(operator.step).toBe('placing');
    const goods = aMover().scan('A-02-04-1').scan(gtin(2)).scan('A-06-04-1').tap({ type: 'step.undone' });
    expect(whereabouts(goods, 'P2')).toContain('location:A-02-04-1 30');
  });
});

describe('a scan that means nothing here', () => {
  it.each([
    ['a badge at the beginning', () => aMover().scan('U-0042'), 'scan_what'],
    ['a product before its place', () => aMover().scan(gtin(2)), 'place_first'],
    ['check digits as a target', () => aMover().scan(tote(1)).scan('21'), 'place_not_digits'],
    ['a product that is not in the container', () => aMover().scan(tote(1)).scan(gtin(3)), 'wrong_scan'],
    [
      'anything while a number is asked',
      () => aMover().scan('A-02-04-1').scan(gtin(1)).scan(tote(1)),
      'answer_first',
    ],
  ])('is said to: %s', (_, scanning, said) => {
    expect(scanning().said).toBe(said);
  });
});
