import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator, type PickOperator } from '../../../testing/pick-operator.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { returnsDue } from '../../../shared/domain/pick/run-facts.ts';

const second = { orderId: 'SO-100002' };
const single = () => aPickOperator(aPickTask([aPickLine(1), aPickLine(2), aPickLine(3)])).scan(tote(1));
const cluster = () =>
  aPickOperator(aPickTask([aPickLine(1), aPickLine(2, second), aPickLine(3)]))
    .scan(tote(1))
    .scan(tote(2));

const cancelled = (n: number) => ({ type: 'line.cancelled', pickLineIds: [`L-${n}`] }) as const;
const types = ({ last }: PickOperator) => last.map(({ type, body }) => body.taskStep ?? type);
const currentLine = ({ run }: PickOperator) => run.work?.pickLineId;

describe('a line cancelled before its turn', () => {
  it('leaves the route, and the operator hears of it at once while nothing is in his hands', () => {
    const operator = single().hears(cancelled(2));
    expect([operator.step, currentLine(operator), operator.signals]).toEqual([
      'locating',
      'L-1',
      ['cancelled'],
    ]);
    expect(operator.last).toMatchObject([
      { type: 'task', body: { taskStep: 'seen_cancelled', orderLineId: 'SO-100001/2', pickLineId: 'L-2' } },
    ]);
    operator.scan('A-01-01-1').scan(gtin(1));
    expect(currentLine(operator)).toBe('L-3');
  });

  it('is told after the goods in hand are in their tote', () => {
    const operator = cluster().scan(gtin(1)).hears(cancelled(3));
    expect([operator.step, operator.signals, operator.last]).toEqual(['stowing', [], []]);
    operator.scan(tote(1));
    expect([types(operator), operator.signals]).toEqual([['pick', 'seen_cancelled'], ['cancelled']]);
    expect(operator.run.notices).toMatchObject([{ pickLineId: 'L-3', told: true }]);
  });

  it('is not told over a number being typed', () => {
    const operator = single().tap({ type: 'quantity.asked' }).hears(cancelled(3));
    expect([operator.step, operator.signals]).toEqual(['enteringQuantity', []]);
    expect(operator.tap({ type: 'question.dismissed' }).signals).toEqual(['cancelled']);
  });

  it('is told once, however often it arrives', () => {
    const operator = single().hears(cancelled(2)).hears(cancelled(2));
    expect([operator.last, operator.signals]).toEqual([[], []]);
  });

  it('is gone from the screen when the operator has seen it, or has gone on', () => {
    expect(single().hears(cancelled(2)).tap({ type: 'notice.seen' }).run.notices).toEqual([]);
    expect(single().hears(cancelled(2)).scan('A-01-01-1').scan(gtin(1)).run.notices).toEqual([]);
  });
});

describe('a line cancelled on the way to it, or at its place with nothing in hand', () => {
  it.each([
    ['on the way', () => single()],
    ['at the place', () => single().scan('A-01-01-1')],
    ['while a problem is being reported', () => single().tap({ type: 'problem.reported' })],
  ])('turns the screen to the next line at once: %s', (_, begun) => {
    const operator = begun().hears(cancelled(1));
    expect([operator.step, currentLine(operator), operator.signals]).toEqual([
      'locating',
      'L-2',
      ['cancelled'],
    ]);
  });

  it('leaves a paused list paused, and is told when it goes on', () => {
    const operator = single().tap({ type: 'list.paused' }).hears(cancelled(1));
    expect([operator.step, operator.signals]).toEqual(['paused', []]);
    operator.tap({ type: 'list.resumed' });
    expect([currentLine(operator), types(operator)]).toEqual(['L-2', ['resumed', 'seen_cancelled']]);
  });
});

describe('a line cancelled with goods in hand, not yet in a tote', () => {
  const inHand = () => cluster().scan('A-01-01-1').scan(gtin(1)).hears(cancelled(1));

  it('puts them back before anything else: one scan, no tap', () => {
    const operator = inHand();
    expect([operator.step, operator.signals, types(operator)]).toEqual([
      'puttingBack',
      ['cancelled'],
      ['seen_cancelled'],
    ]);
    operator.scan('A-01-01-1');
    expect(operator.last).toMatchObject([
      { type: 'put-back', body: { quantity: 3, from: 'location:A-01-01-1', to: 'location:A-01-01-1' } },
    ]);
    expect(operator.last.flatMap(stockEffects)).toEqual([]);
    expect([operator.step, currentLine(operator)]).toEqual(['locating', 'L-2']);
  });

  it('takes another place as well as the one they came from', () => {
    const operator = inHand().scan('A-09-01-1');
    expect(operator.run.message).toMatchObject({
      key: 'put_back_elsewhere',
      values: { expected: 'A-01-01-1' },
    });
    expect(operator.last.flatMap(stockEffects).map(({ quantity }) => quantity)).toEqual([-3, 3]);
  });

  it('survives a kill of the page', () => {
    expect(inHand().isKilled().type('11').last[0]?.type).toBe('put-back');
  });

  it('puts back serials as they were scanned', () => {
    const product = aProduct(5, { tracking: { lot: false, expiry: false, serial: true } });
    const operator = aPickOperator(aPickTask([aPickLine(5, { product })]))
      .scan(tote(1))
      .scan('A-05-01-1');
    operator
      .scan(gs1(5, { serial: 'S1' }))
      .scan(gs1(5, { serial: 'S2' }))
      .hears(cancelled(5))
      .scan('A-05-01-1');
    expect(operator.last[0]?.body).toMatchObject({ quantity: 2, serials: ['S1', 'S2'] });
  });
});

describe('a line cancelled with its goods in a tote, the list still open', () => {
  const inTote = () => single().scan('A-01-01-1').scan(gtin(1)).hears(cancelled(1));

  it('is put back at the end of the list: two scans, no tap', () => {
    const operator = inTote();
    expect([operator.step, currentLine(operator)]).toEqual(['locating', 'L-2']);
    operator.scan('A-02-01-1').scan(gtin(2)).scan('A-03-01-1').scan(gtin(3));
    expect(operator.step).toBe('puttingBack');
    const before = operator.scans;
    operator.scan(gtin(1)).scan('A-01-01-1');
    expect([operator.scans - before, operator.taps]).toEqual([2, 0]);
    expect(operator.last).toMatchObject([
      {
        type: 'put-back',
        body: { quantity: 3, from: `lpn:${tote(1)}`, to: 'location:A-01-01-1', reason: 'cancelled' },
      },
    ]);
    expect(operator.step).toBe('delivering');
    expect(operator.scan('PACK-1').step).toBe('finished');
  });

  it('is put back at once if the operator chooses, and picking goes on after', () => {
    const operator = inTote().tap({ type: 'put_back.chosen' });
    expect(operator.step).toBe('puttingBack');
    operator.scan('A-01-01-1').scan(gtin(1));
    expect([operator.step, types(operator), returnsDue(operator.run)]).toEqual([
      'locating',
      ['put-back'],
      [],
    ]);
  });

  it('can be left for the end again', () => {
    const operator = inTote().tap({ type: 'put_back.chosen' }).tap({ type: 'question.dismissed' });
    expect([operator.step, returnsDue(operator.run).length]).toEqual(['locating', 1]);
  });

  it('may stay in its tote for somebody else, who is told', () => {
    const operator = inTote().tap({ type: 'put_back.chosen' });
    operator.tap({ type: 'problem.reported' }).tap({ type: 'problem.chosen', problem: 'leave_in_tote' });
    expect(operator.last).toMatchObject([
      { body: { taskStep: 'skipped', reason: 'left_in_tote', lpn: tote(1) } },
    ]);
    operator.scan('A-02-01-1').scan(gtin(2)).scan('A-03-01-1').scan(gtin(3));
    expect(operator.scan('PACK-1').step).toBe('finished');
  });

  it('turns away another product than the one to put back', () => {
    const operator = inTote().tap({ type: 'put_back.chosen' }).scan(gtin(2));
    expect(operator.run.message).toMatchObject({ key: 'wrong_product', expected: { name: 'Product 1' } });
  });

  it('asks for nothing when the whole list is cancelled before anything was picked', () => {
    const operator = single().hears(cancelled(1)).hears(cancelled(2)).hears(cancelled(3));
    expect(operator.step).toBe('closing');
    expect(types(operator.tap({ type: 'list.closed' }))).toEqual(['tote', 'finished']);
  });

  it('comes before dropping the totes, also when it arrives there', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1)).scan('A-02-01-1').scan(gtin(2));
    operator.scan('A-03-01-1').scan(gtin(3)).hears(cancelled(3));
    expect([operator.step, operator.signals]).toEqual(['puttingBack', ['cancelled']]);
  });

  it('takes a part in hand and a part in the tote each where it belongs', () => {
    const operator = cluster().scan('A-01-01-1').scan(gtin(1)).tap({ type: 'quantity.asked' });
    operator.tap({ type: 'quantity.entered', quantity: 1 }).tap({ type: 'reason.chosen', reason: 'later' });
    operator.scan(tote(1)).scan(gtin(1)).hears(cancelled(1)).scan('A-01-01-1');
    expect(operator.last[0]?.body).toMatchObject({ quantity: 2, from: 'location:A-01-01-1' });
    expect(returnsDue(operator.run).map(({ portion }) => portion.quantity)).toEqual([1]);
  });
});

describe('other lines of the cart', () => {
  it('stay as they are', () => {
    const untouched = cluster().scan(gtin(1)).scan(tote(1));
    const operator = cluster().scan(gtin(1)).scan(tote(1)).hears(cancelled(2));
    for (const id of ['L-1', 'L-3']) {
      const line = (one: PickOperator) => one.run.lines.find(({ pickLineId }) => pickLineId === id);
      expect(line(operator)).toEqual(line(untouched));
    }
    expect(operator.run.slots).toEqual(untouched.run.slots);
  });

  it('need no tote for an order that was cancelled before', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1), aPickLine(2, second)])).hears(cancelled(2));
    expect(operator.scan(tote(1)).step).toBe('locating');
  });
});

describe('a list that somebody else has taken over', () => {
  it('leaves the open lines to him and ends here if nothing was picked', () => {
    const operator = single().hears({ type: 'list.taken_over' });
    expect([operator.step, operator.last, operator.signals]).toEqual(['handedOver', [], ['cancelled']]);
  });

  it('brings what is in the totes to its end here, without ending the list of the other', () => {
    const operator = single().scan('A-01-01-1').scan(gtin(1)).hears({ type: 'list.taken_over' });
    expect(operator.step).toBe('delivering');
    expect(types(operator.scan('PACK-1'))).toEqual(['move']);
    expect(operator.step).toBe('handedOver');
  });

  it('has goods in hand put back', () => {
    const operator = cluster().scan('A-01-01-1').scan(gtin(1)).hears({ type: 'list.taken_over' });
    expect(operator.step).toBe('puttingBack');
    expect(operator.scan('A-01-01-1').step).toBe('handedOver');
  });
});

describe('a line added by the server', () => {
  it('comes where it lies on the route, once', () => {
    const line = aPickLine(7);
    const operator = single().hears({ type: 'line.added', line, before: 'L-2' });
    operator.hears({ type: 'line.added', line, before: 'L-2' });
    expect(operator.run.lines.map(({ pickLineId }) => pickLineId)).toEqual(['L-1', 'L-7', 'L-2', 'L-3']);
    expect(currentLine(operator)).toBe('L-1');
  });
});

describe('a task with another revision or lease', () => {
  it('is what the next movements name', () => {
    const { task } = single().hears({ type: 'task.refreshed', rev: 9, lease: 'lease-2' }).run;
    expect(task).toEqual({ taskId: 'T-1', rev: 9, lease: 'lease-2' });
  });
});
