import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator, type PickOperator } from '../../../testing/pick-operator.ts';
import { problemsOf } from '../../../shared/domain/pick/problems.ts';
import { remainingOf } from '../../../shared/domain/pick/run-line.ts';

const second = { orderId: 'SO-100002' };
const single = () => aPickOperator(aPickTask([aPickLine(1), aPickLine(2)])).scan(tote(1));
const cluster = () =>
  aPickOperator(aPickTask([aPickLine(1), aPickLine(2, second), aPickLine(3)]))
    .scan(tote(1))
    .scan(tote(2));

const types = ({ last }: PickOperator) => last.map(({ type, body }) => body.taskStep ?? type);
const remaining = ({ run }: PickOperator, n: number) => {
  const line = run.lines.find(({ pickLineId }) => pickLineId === `L-${n}`);
  return line ? [line.status, remainingOf(line)] : null;
};

describe('a wrong scan changes nothing and says what was scanned and what was expected', () => {
  const place = { kind: 'place', name: 'A-01-01-1' };

  it('of a place', () => {
    const operator = single().scan('A-02-01-1');
    expect([operator.step, operator.last, operator.signals]).toEqual(['locating', [], ['error']]);
    expect(operator.run.message).toMatchObject({
      key: 'wrong_place',
      scanned: { kind: 'place', name: 'A-02-01-1' },
      expected: place,
    });
  });

  it('of check digits', () => {
    expect(single().type('99').run.message).toMatchObject({ key: 'wrong_digits', expected: place });
  });

  it('of a product, by its name where the device knows it', () => {
    const operator = single().scan('A-01-01-1');
    operator.scan(gtin(2), { kind: 'product', productId: 'P-1002', name: 'Product 2' });
    expect(operator.step).toBe('identifying');
    expect(operator.run.message).toMatchObject({
      key: 'wrong_product',
      scanned: { kind: 'product', name: 'Product 2' },
      expected: { kind: 'product', name: 'Product 1' },
    });
  });

  it('of a tote of another order, or of none', () => {
    const operator = cluster().scan(gtin(1)).scan(tote(2));
    expect(operator.run.message).toMatchObject({ key: 'wrong_tote', values: { slot: 2, expectedSlot: 1 } });
    expect(operator.scan(tote(9)).run.message).toMatchObject({ key: 'unknown_tote' });
    expect([operator.step, operator.last]).toEqual(['stowing', []]);
  });

  it('of something that is not asked for', () => {
    expect(single().scan('U-0042').run.message).toMatchObject({ key: 'wrong_scan', expected: place });
    expect(single().scan('xyz').run.message).toMatchObject({ scanned: { kind: 'code', name: 'xyz' } });
  });

  it('and the right one afterwards goes on', () => {
    expect(single().scan('A-02-01-1').scan('A-01-01-1').step).toBe('identifying');
  });
});

describe('short', () => {
  it('with nothing there takes three taps and its reason', () => {
    const operator = single();
    operator.tap({ type: 'problem.reported' });
    expect(operator.step).toBe('reporting');
    operator.tap({ type: 'problem.chosen', problem: 'nothing_there' });
    operator.tap({ type: 'reason.chosen', reason: 'empty' });
    expect(operator.taps).toBe(3);
    expect(operator.last[0]).toMatchObject({
      type: 'short',
      body: { quantity: 3, expected: 3, reason: 'empty', from: 'location:A-01-01-1', pickLineId: 'L-1' },
    });
    expect([operator.step, remaining(operator, 1)]).toEqual(['locating', ['short', 0]]);
  });

  it('with too little there takes three taps, and pick and short are recorded together', () => {
    const operator = single().scan('A-01-01-1');
    operator.tap({ type: 'quantity.asked' });
    operator.tap({ type: 'quantity.entered', quantity: 2 });
    expect(operator.step).toBe('choosingReason');
    operator.tap({ type: 'reason.chosen', reason: 'not_enough' });
    expect([operator.taps, operator.step]).toEqual([3, 'identifying']);
    operator.scan(gtin(1));
    expect(operator.last).toMatchObject([
      { type: 'pick', body: { quantity: 2 } },
      { type: 'short', body: { quantity: 1, expected: 3, reason: 'not_enough' } },
    ]);
    expect(remaining(operator, 1)).toEqual(['short', 0]);
  });

  it('with none found on the keypad is short of all', () => {
    const operator = single();
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 0 });
    expect(types(operator.tap({ type: 'reason.chosen', reason: 'other_goods' }))).toEqual(['short']);
  });

  it('is not what a rest taken later is', () => {
    const operator = cluster().scan(gtin(1));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 2 });
    operator.tap({ type: 'reason.chosen', reason: 'later' }).scan(tote(1));
    expect([types(operator), remaining(operator, 1)]).toEqual([['pick'], ['open', 1]]);
    expect(operator.scan(gtin(1)).scan(tote(1)).last[0]?.body.quantity).toBe(1);
  });

  it('of the last line waits for the list to be closed, and a line found elsewhere reopens it', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1)])).scan(tote(1));
    operator.tap({ type: 'problem.chosen', problem: 'nothing_there' });
    operator.tap({ type: 'reason.chosen', reason: 'empty' });
    expect(operator.step).toBe('closing');
    operator.hears({ type: 'line.added', line: aPickLine(7, { product: aProduct(1) }), before: null });
    expect(operator.step).toBe('locating');
    expect(operator.scan('A-07-01-1').scan(gtin(1)).scan('PACK-1').step).toBe('finished');
  });

  it('list closed with an empty tote sets the tote free', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1)])).scan(tote(1));
    operator.tap({ type: 'problem.chosen', problem: 'nothing_there' });
    operator.tap({ type: 'reason.chosen', reason: 'empty' }).tap({ type: 'list.closed' });
    expect(operator.last).toMatchObject([
      { type: 'tote', body: { lpn: tote(1) } },
      { body: { taskStep: 'finished' } },
    ]);
    expect(operator.last[0]?.body.orderId).toBeUndefined();
  });
});

describe('a quantity', () => {
  it('of more than the line wants is turned away', () => {
    const operator = single().tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 4 });
    expect([operator.step, operator.run.message?.key]).toEqual(['enteringQuantity', 'too_many']);
  });

  it('of all asks for no reason', () => {
    const operator = single().tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 3 });
    expect(operator.step).toBe('locating');
  });

  it('being typed is not lost to a scan, nor the scan to it', () => {
    const operator = single().scan('A-01-01-1').tap({ type: 'quantity.asked' }).scan(gtin(1));
    expect([operator.step, operator.last]).toEqual(['enteringQuantity', []]);
    operator.tap({ type: 'quantity.entered', quantity: 1 }).tap({ type: 'reason.chosen', reason: 'later' });
    expect(operator.last).toMatchObject([{ type: 'pick', body: { quantity: 1 } }]);
  });

  it('of fewer pieces than were scanned by serial is turned away', () => {
    const product = aProduct(5, { tracking: { lot: false, expiry: false, serial: true } });
    const operator = aPickOperator(aPickTask([aPickLine(5, { product })]))
      .scan(tote(1))
      .scan('A-05-01-1');
    operator.scan(gs1(5, { serial: 'S1' })).scan(gs1(5, { serial: 'S2' }));
    operator.tap({ type: 'quantity.asked' }).tap({ type: 'quantity.entered', quantity: 1 });
    expect(operator.run.message?.key).toBe('serials_more');
  });
});

describe('damaged goods', () => {
  const report = (operator: PickOperator, quantity: number) =>
    operator
      .tap({ type: 'problem.reported' })
      .tap({ type: 'problem.chosen', problem: 'damaged' })
      .tap({ type: 'quantity.entered', quantity });

  it('become damaged where they lie, then short', () => {
    const operator = report(single(), 3).tap({ type: 'reason.chosen', reason: 'none_left' });
    expect(operator.last).toMatchObject([
      { type: 'damage', body: { quantity: 3, from: 'location:A-01-01-1', toCondition: 'damaged' } },
      { type: 'short', body: { quantity: 3, reason: 'damaged' } },
    ]);
    expect(remaining(operator, 1)).toEqual(['short', 0]);
  });

  it('leave the line as it is where good ones lie beside them', () => {
    const operator = report(single().scan('A-01-01-1'), 1).tap({
      type: 'reason.chosen',
      reason: 'good_ones',
    });
    expect([types(operator), operator.step]).toEqual([['damage'], 'identifying']);
    expect(operator.scan(gtin(1)).last[0]?.body.quantity).toBe(3);
  });

  it('take their part of the line only', () => {
    const operator = report(single().scan('A-01-01-1'), 1).tap({
      type: 'reason.chosen',
      reason: 'none_left',
    });
    expect(operator.scan(gtin(1)).last).toMatchObject([{ type: 'pick', body: { quantity: 2 } }]);
  });
});

describe('another lot', () => {
  const product = aProduct(4, { tracking: { lot: true, expiry: true, serial: false } });
  const withLot = (lotDemanded: boolean) => {
    const line = aPickLine(4, { product, lot: 'L77', expiry: '2026-12-31', lotDemanded });
    return aPickOperator(aPickTask([line]))
      .scan(tote(1))
      .scan('A-04-01-1');
  };
  const other = gs1(4, { lot: 'X1', expiry: '270101' });

  it('than the allocated one is taken when the same code is scanned again', () => {
    const operator = withLot(false).scan(other);
    expect([operator.step, operator.signals]).toEqual(['confirmingLot', ['error']]);
    expect(operator.scan(other).last[0]).toMatchObject({
      type: 'pick',
      body: { lot: 'X1', expiry: '2027-01-01' },
    });
  });

  it('than the customer demands is taken only by a deliberate touch', () => {
    const operator = withLot(true).scan(other).scan(other);
    expect([operator.step, operator.run.work?.question?.kind]).toEqual(['confirmingLot', 'demanded']);
    expect(operator.tap({ type: 'lot.confirmed' }).last[0]?.body.lot).toBe('X1');
  });

  it('can be refused for another piece', () => {
    const operator = withLot(true).scan(other).tap({ type: 'question.dismissed' });
    expect(operator.step).toBe('identifying');
    expect(operator.scan(gs1(4, { lot: 'L77', expiry: '261231' })).last[0]?.body.lot).toBe('L77');
  });

  it('gives way to the right piece scanned next', () => {
    const operator = withLot(true)
      .scan(other)
      .scan(gs1(4, { lot: 'L77', expiry: '261231' }));
    expect(operator.last[0]).toMatchObject({ type: 'pick', body: { lot: 'L77' } });
  });

  it('that has expired is taken only by a deliberate touch', () => {
    const old = gs1(4, { lot: 'L77', expiry: '261120' });
    const operator = withLot(false).scan(old).scan(old);
    expect([operator.step, operator.run.work?.question?.kind]).toEqual(['confirmingLot', 'expired']);
  });

  it('can be named by the second code of the label or by typing it', () => {
    expect(withLot(false).scan(gtin(4)).scan(']d21727010110B9').last[0]?.body).toMatchObject({
      lot: 'B9',
      expiry: '2027-01-01',
    });
    expect(withLot(false).scan(gtin(4)).type('B-9').last[0]?.body).toMatchObject({
      lot: 'B-9',
      expiry: null,
    });
  });

  it('cannot be skipped by scanning on', () => {
    const operator = withLot(false).scan(gtin(4)).scan(tote(1));
    expect([operator.step, operator.run.message?.key]).toEqual(['confirmingLot', 'wrong_scan']);
  });
});

describe('a serial', () => {
  const product = aProduct(5, { tracking: { lot: false, expiry: false, serial: true } });
  const line = aPickLine(5, { product, quantity: 2 });
  const begun = () =>
    aPickOperator(aPickTask([line]))
      .scan(tote(1))
      .scan('A-05-01-1')
      .scan(gs1(5, { serial: 'S1' }));

  it('counts once', () => {
    expect(begun().scan(gs1(5, { serial: 'S1' })).run.message?.key).toBe('serial_twice');
  });

  it('other than the allocated one is asked about', () => {
    const one = aPickLine(5, { product, quantity: 1, serial: 'S9' });
    const operator = aPickOperator(aPickTask([one]))
      .scan(tote(1))
      .scan('A-05-01-1')
      .scan(gs1(5, { serial: 'S1' }));
    expect(operator.step).toBe('confirmingLot');
    expect(operator.scan(gs1(5, { serial: 'S1' })).last[0]?.body.serials).toEqual(['S1']);
  });
});

describe('a tote', () => {
  it('that is full gets a new one beside it, and both are dropped', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1));
    operator.tap({ type: 'problem.reported' }).tap({ type: 'problem.chosen', problem: 'tote_full' });
    expect(operator.step).toBe('replacingTote');
    operator.scan(tote(2)).scan('A-02-01-1').scan(gtin(2));
    expect(operator.last[0]?.body.to).toBe(`lpn:${tote(2)}`);
    expect(operator.scan('PACK-1').last.map(({ body }) => body.lpn ?? body.taskStep)).toEqual([
      tote(1),
      tote(2),
      'finished',
    ]);
  });

  it('known to be in use elsewhere has to be scanned twice', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1)]));
    const known = { kind: 'tote', orderId: 'SO-9', closed: false } as const;
    operator.scan(tote(1), known);
    expect([operator.step, operator.run.message?.key]).toEqual(['assigningTotes', 'tote_in_use']);
    expect(operator.scan(tote(1), known).step).toBe('locating');
  });

  it('cannot stand on two slots', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1), aPickLine(2, second)]))
      .scan(tote(1))
      .scan(tote(1));
    expect(operator.run.message).toMatchObject({ key: 'tote_on_cart', values: { slot: 1 } });
  });

  it('of a finished order can be dropped on the way', () => {
    const operator = cluster().scan(gtin(1)).scan(tote(1)).scan(gtin(2)).scan(tote(2));
    operator.tap({ type: 'drop.chosen' });
    expect(operator.step).toBe('delivering');
    operator.scan('CONV-1');
    expect([operator.step, operator.last.map(({ body }) => body.lpn)]).toEqual(['locating', [tote(2)]]);
  });
});

describe('dropping', () => {
  const picked = () => single().scan('A-01-01-1').scan(gtin(1)).scan('A-02-01-1').scan(gtin(2));

  it('anywhere but at a drop place is turned away', () => {
    expect(picked().scan('A-02-01-1').run.message?.key).toBe('not_a_drop_place');
  });

  it('takes check digits that only one drop place has', () => {
    expect(picked().type('72').step).toBe('finished');
    expect(picked().type('71').run.message?.key).toBe('several_drop_places');
    expect(picked().type('99').run.message?.key).toBe('not_a_drop_place');
  });

  it('is possible anywhere while the device knows no drop place', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1)]), { drops: [] });
    expect(operator.scan(tote(1)).scan('A-01-01-1').scan(gtin(1)).scan('STAGE-3').step).toBe('finished');
  });
});

describe('goods at another place', () => {
  it('are taken from there once the operator has said so', () => {
    const operator = single()
      .tap({ type: 'problem.chosen', problem: 'other_place' })
      .scan('A-08-01-1')
      .scan(gtin(1));
    expect(operator.last[0]).toMatchObject({ type: 'pick', body: { from: 'location:A-08-01-1' } });
  });
});

describe('skipping', () => {
  it('brings the line again at the end of the route', () => {
    const operator = single().tap({ type: 'line.skipped' });
    expect(types(operator)).toEqual(['skipped']);
    expect(operator.run.work?.pickLineId).toBe('L-2');
    operator.scan('A-02-01-1').scan(gtin(2));
    expect(operator.run.work?.pickLineId).toBe('L-1');
  });

  it('is not possible with goods in hand, nor for the only line left', () => {
    expect(cluster().scan(gtin(1)).tap({ type: 'line.skipped' }).run.message?.key).toBe('hand_first');
    const operator = aPickOperator(aPickTask([aPickLine(1)]))
      .scan(tote(1))
      .tap({ type: 'line.skipped' });
    expect(operator.run.message?.key).toBe('not_possible');
  });
});

describe('pausing', () => {
  it('comes back to the step, over a kill of the page, with goods in hand', () => {
    const operator = cluster().scan(gtin(1)).tap({ type: 'list.paused' });
    expect([operator.step, types(operator)]).toEqual(['paused', ['paused']]);
    expect(operator.isKilled().scan(gtin(1)).run.message?.key).toBe('list_is_paused');
    operator.tap({ type: 'list.resumed' });
    expect([operator.step, types(operator)]).toEqual(['stowing', ['resumed']]);
  });

  it('asks for the place again', () => {
    const operator = single().scan('A-01-01-1').tap({ type: 'list.paused' }).tap({ type: 'list.resumed' });
    expect(operator.step).toBe('locating');
  });
});

describe('handing over', () => {
  it('ends the run here and leaves the rest open', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1)).tap({ type: 'list.handed_over' });
    expect([operator.step, types(operator)]).toEqual(['handedOver', ['handed_over']]);
  });

  it('is not possible with goods in hand', () => {
    const operator = cluster().scan(gtin(1)).tap({ type: 'list.handed_over' });
    expect([operator.step, operator.run.message?.key]).toEqual(['stowing', 'hand_first']);
  });

  it('leaves the next operator to scan the totes he finds on the cart, and to drop them', () => {
    const begun = [aPickLine(1, { picked: 3, status: 'picked' as const }), aPickLine(2, second)];
    const operator = aPickOperator(aPickTask(begun, { status: 'paused' }));
    expect([operator.step, types(operator)]).toEqual(['assigningTotes', ['resumed']]);
    operator.scan(tote(1)).scan(tote(2)).scan(gtin(2)).scan(tote(2)).scan('PACK-1');
    expect(operator.last.map(({ body }) => body.lpn ?? body.taskStep)).toEqual([
      tote(1),
      tote(2),
      'finished',
    ]);
  });
});

describe('the problems offered', () => {
  it('are those that can be solved where the run stands', () => {
    expect(problemsOf(single().run)).toEqual([
      'nothing_there',
      'too_few',
      'damaged',
      'tote_full',
      'other_place',
    ]);
    expect(problemsOf(cluster().scan(gtin(1)).run)).toEqual([
      'too_few',
      'damaged',
      'tote_full',
      'other_place',
    ]);
    expect(problemsOf(aPickOperator(aPickTask([aPickLine(1)])).run)).toEqual([]);
  });
});
