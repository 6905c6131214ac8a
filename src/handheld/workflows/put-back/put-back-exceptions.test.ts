import { describe, expect, it } from 'vitest';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aHouseToPutBack, aPutBackTask, goodsOfHouse, putsBack } from '../../../testing/put-back-scene.ts';
import { openPutBack } from './open-put-back.ts';

const bodies = (floor: ReturnType<typeof aHouseToPutBack>) =>
  floor.recorder.drafts.filter(({ type }) => type !== 'task').map(({ type, body }) => ({ type, ...body }));

describe('fewer than was said', () => {
  it('are counted with a reason in three taps, and the rest goes back', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 2 });
    await operator.tap({ type: 'reason.chosen', reason: 'not_found' });
    expect(operator.taps).toBe(3);
    await operator.scan(gtin(1), 'A-03-01-1');
    expect(bodies(operator.floor)).toMatchObject([
      {
        type: 'count',
        productId: 'P-1001',
        quantity: 2,
        expected: 3,
        from: `lpn:${tote(1)}`,
        reason: 'not_found',
      },
      { type: 'put-back', quantity: 2 },
    ]);
    expect(operator.step()).toBe('finished');
  });

  it('none at all ends the task in three taps', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'nothing_there' });
    await operator.tap({ type: 'reason.chosen', reason: 'source_missing' });
    expect([operator.step(), operator.taps]).toEqual(['finished', 3]);
    expect(bodies(operator.floor)).toMatchObject([{ type: 'count', quantity: 0, expected: 3 }]);
  });

  it('more than was said go back as well, with a warning', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 4 });
    expect(operator.said()).toBe('more_than_said');
    await operator.scan(gtin(1), 'A-03-01-1');
    expect(bodies(operator.floor)).toMatchObject([{ type: 'put-back', quantity: 4 }]);
  });
});

describe('damaged pieces', () => {
  it('go to quarantine after the good ones', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1));
    await operator.tap(
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'quantity.entered', quantity: 1 },
    );
    await operator.scan('A-03-01-1');
    expect([operator.step(), operator.run().state.goods[0]?.homes[0]?.locationId]).toEqual([
      'placing',
      'QUAR-1',
    ]);
    await operator.scan('QUAR-1');
    expect(bodies(operator.floor)).toMatchObject([
      { type: 'damage', quantity: 1, from: `lpn:${tote(1)}`, toCondition: 'damaged' },
      { type: 'put-back', quantity: 2, condition: 'available', to: 'location:A-03-01-1' },
      { type: 'put-back', quantity: 1, condition: 'damaged', to: 'location:QUAR-1' },
    ]);
    expect(operator.step()).toBe('finished');
  });

  it('that get lost on the way are counted as what is left there', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.tap(
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'quantity.entered', quantity: 1 },
    );
    await operator.scan(gtin(1), 'A-03-01-1');
    expect(operator.step()).toBe('taking');
    await operator.tap({ type: 'problem.chosen', problem: 'nothing_there' });
    await operator.tap({ type: 'reason.chosen', reason: 'not_found' });
    expect(bodies(operator.floor).at(-1)).toMatchObject({ type: 'count', quantity: 0, expected: 1 });
  });

  it('that are all of it go there at once', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask({ quantity: 1 }));
    await operator.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'damaged' });
    await operator.scan(gtin(1), 'QUAR-1');
    expect(bodies(operator.floor).map(({ type, condition }) => [type, condition])).toEqual([
      ['damage', 'available'],
      ['put-back', 'damaged'],
    ]);
  });
});

describe('the proposed place', () => {
  it('that is full gives way to the next, and the reason is recorded', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1));
    await operator.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'place_full' });
    expect(operator.run().message).toMatchObject({ key: 'next_place', values: { place: 'A-01-01-1' } });
    await operator.scan('A-01-01-1');
    expect(bodies(operator.floor)[0]).toMatchObject({ to: 'location:A-01-01-1', reason: 'place_full' });
  });

  it('is any place when all proposals are refused', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask({ home: null, from: `lpn:${tote(9)}` }));
    await operator.scan(gtin(1));
    for (let n = 0; n < 2; n++) await operator.tap({ type: 'problem.chosen', problem: 'place_blocked' });
    expect(operator.said()).toBe('any_place');
    await operator.scan('A-02-01-1');
    expect(operator.step()).toBe('finished');
  });

  it('that breaks a rule is warned about and recorded with it', async () => {
    const product = goodsOfHouse[4];
    if (!product) throw new Error('no cleaner');
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask({ product }));
    await operator.scan(gtin(5), 'A-04-01-1');
    expect(operator.run().message).toMatchObject({ key: 'place_blocked', tone: 'warning' });
    expect(bodies(operator.floor)[0]).toMatchObject({ brokenRules: ['blocked', 'hazard'] });
  });
});

describe('a wrong scan', () => {
  it('says what was scanned and what was expected', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(4));
    expect(operator.run().message).toMatchObject({
      key: 'wrong_product',
      scanned: { kind: 'product', name: 'Tea' },
      expected: { kind: 'product', name: 'Oat milk' },
    });
    await operator.scan('A-03-01-1');
    expect(operator.run().message).toMatchObject({
      key: 'wrong_scan',
      scanned: { kind: 'place', name: 'A-03-01-1' },
      expected: { kind: 'product', name: 'Oat milk' },
    });
  });

  it('of another tote, repeated, means that the goods lie there', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(tote(6));
    expect(operator.run().message).toMatchObject({
      key: 'other_source',
      expected: { kind: 'container', name: tote(1) },
    });
    await operator.scan(tote(6), gtin(1), 'A-03-01-1');
    expect(bodies(operator.floor)[0]).toMatchObject({ from: `lpn:${tote(6)}` });
  });

  it('of another tote in free work goes on with that one', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(2));
    expect([operator.step(), operator.run().state.source]).toEqual(['taking', `lpn:${tote(2)}`]);
    await operator.scan(tote(4));
    expect([operator.step(), operator.run().state.source]).toEqual(['choosing', `lpn:${tote(4)}`]);
  });

  it('of a serial that is not known there needs to be repeated', async () => {
    const product = goodsOfHouse[2];
    if (!product) throw new Error('no radio');
    const given = { product, quantity: 2, from: `lpn:${tote(5)}` as const };
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask(given));
    await operator.scan(gs1(3, { serial: 'S1' }), 'S9');
    expect(operator.said()).toBe('other_serial');
    await operator.scan('S9');
    expect(operator.step()).toBe('placing');
  });
});

describe('pieces with serials', () => {
  it('are damaged by the serial that was scanned last', async () => {
    const product = goodsOfHouse[2];
    if (!product) throw new Error('no radio');
    const given = { product, quantity: 2, from: `lpn:${tote(5)}` as const };
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask(given));
    await operator.tap({ type: 'problem.chosen', problem: 'damaged' });
    expect([operator.step(), bodies(operator.floor)]).toEqual(['taking', []]);
    await operator.scan(gs1(3, { serial: 'S1' }));
    await operator.tap({ type: 'problem.chosen', problem: 'damaged' });
    await operator.scan('S2', 'A-03-01-1', 'QUAR-1');
    expect(bodies(operator.floor)).toMatchObject([
      { type: 'damage', serials: ['S1'], quantity: 1 },
      { type: 'put-back', serials: ['S2'], condition: 'available' },
      { type: 'put-back', serials: ['S1'], condition: 'damaged', to: 'location:QUAR-1' },
    ]);
  });
});

describe('the one piece of a task', () => {
  it('by another serial than said is asked about, also when the product code says it', async () => {
    const product = goodsOfHouse[2];
    if (!product) throw new Error('no radio');
    const given = { product, quantity: 1, serial: 'S1', from: `lpn:${tote(5)}` as const };
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask(given));
    const other = gs1(3, { serial: 'S2' });
    await operator.scan(other);
    expect([operator.step(), operator.run().message?.expected?.name]).toEqual(['scanningSerials', 'S1']);
    await operator.scan(other, 'A-03-01-1');
    expect(bodies(operator.floor)[0]).toMatchObject({ serials: ['S2'], quantity: 1 });
  });
});

describe('what others do', () => {
  it('a cancelled task ends at once with nothing in hand', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    operator.floor.pulls({ ...aPutBackTask(), status: 'cancelled', rev: 5 });
    await operator.desk.settled();
    expect([operator.step(), operator.run().ended]).toEqual(['handedOver', 'cancelled']);
  });

  it('goods in hand are put somewhere before it ends', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1));
    operator.floor.pulls({ ...aPutBackTask(), deviceId: 'device-2', rev: 5 });
    await operator.desk.settled();
    expect([operator.step(), operator.said()]).toEqual(['placing', 'taken_over']);
    await operator.scan('A-03-01-1');
    expect([operator.step(), operator.run().ended]).toEqual(['handedOver', 'taken_over']);
    expect(bodies(operator.floor)).toHaveLength(1);
  });

  it('another quantity and home are followed until something is done', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    const changed = { ...aPutBackTask({ quantity: 5, home: 'location:A-02-01-1' }), rev: 5 };
    operator.floor.pulls(changed);
    await operator.desk.settled();
    expect(operator.run().state.goods[0]).toMatchObject({
      quantity: 5,
      homes: [{ locationId: 'A-02-01-1' }, {}, {}],
    });
    expect([operator.said(), operator.run().task?.rev]).toEqual(['work_changed', 5]);
    await operator.scan(gtin(1));
    operator.floor.pulls({ ...aPutBackTask({ quantity: 1 }), rev: 6 });
    await operator.desk.settled();
    expect([operator.run().state.goods[0]?.quantity, operator.run().task?.rev]).toEqual([5, 6]);
  });
});

describe('undo', () => {
  it('takes the last put-back of free work back by a move the other way', async () => {
    const operator = await putsBack(aHouseToPutBack());
    await operator.scan(tote(1), 'A-01-01-1');
    await operator.tap({ type: 'step.undone' });
    expect(operator.step()).toBe('placing');
    const [done, undone] = operator.floor.recorder.drafts;
    expect(undone).toMatchObject({
      type: 'move',
      compensates: done?.mid,
      body: { from: 'location:A-01-01-1', to: `lpn:${tote(1)}`, quantity: 3 },
    });
    expect(await operator.floor.ports.lookup.stockAt(`lpn:${tote(1)}`)).toMatchObject([{ quantity: 3 }]);
  });

  it('withdraws a count and a damage', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 2 });
    await operator.tap({ type: 'reason.chosen', reason: 'not_found' }, { type: 'step.undone' });
    expect(operator.run().state.goods[0]?.quantity).toBe(3);
    await operator.tap(
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'quantity.entered', quantity: 1 },
    );
    await operator.tap({ type: 'step.undone' });
    const types = operator.floor.recorder.drafts.map(({ type, compensates }) => [type, compensates !== null]);
    expect(types).toEqual([
      ['task', false],
      ['count', false],
      ['count', true],
      ['damage', false],
      ['damage', true],
    ]);
  });
});

describe('a device that fails', () => {
  it('blocks until the step is stored, and records it once', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(1));
    const { recorder } = operator.floor;
    recorder.failNext({ kind: 'storage_full' }, { kind: 'storage_broken', detail: 'disk' });
    await operator.scan('A-03-01-1');
    expect(operator.desk.session.getState().phase).toBe('blocked');
    operator.desk.session.retry();
    operator.desk.session.retry();
    await operator.desk.settled();
    operator.desk.session.retry();
    await operator.desk.settled();
    expect(bodies(operator.floor)).toHaveLength(1);
  });

  it('takes a step once although two windows took it', async () => {
    const floor = aHouseToPutBack();
    const here = await putsBack(floor, aPutBackTask());
    const there = await putsBack(floor, aPutBackTask());
    await here.scan(gtin(1));
    await there.scan(gtin(1), 'A-03-01-1');
    await here.scan('A-03-01-1');
    expect(bodies(floor)).toHaveLength(1);
  });

  it('without its database puts back all the same', async () => {
    const floor = aHouseToPutBack();
    floor.breakLookup();
    const operator = await putsBack(floor, aPutBackTask());
    expect(operator.run().state.goods[0]?.homes).toEqual([
      { locationId: 'A-03-01-1', checkDigits: null, why: 'origin' },
    ]);
    await operator.scan(gtin(1), 'A-03-01-1');
    expect(operator.step()).toBe('finished');
  });
});

describe('opening', () => {
  it('is refused for what is not ours to do', async () => {
    const floor = aHouseToPutBack();
    expect(await openPutBack(floor.ports, 'T-1')).toMatchObject({ failure: { kind: 'unknown_task' } });
    floor.pulls({ ...aPutBackTask(), deviceId: 'device-2' });
    expect(await openPutBack(floor.ports, 'T-1')).toMatchObject({ failure: { kind: 'not_mine' } });
    const count = { kind: 'count', place: 'location:A-01-01-1', productId: null, reason: 'short' } as const;
    floor.pulls({ ...aPutBackTask(), work: count });
    expect(await openPutBack(floor.ports, 'T-1')).toMatchObject({ failure: { kind: 'not_this_work' } });
  });

  it('without its bookmark does not return again what this revision of the task has in it', async () => {
    const floor = aHouseToPutBack();
    const body = { productId: 'P-1001', quantity: 2 };
    const own = { mid: 'm1', type: 'put-back' as const, compensates: null, body };
    floor.recordedFor.push({ ...own, task: { id: 'T-1', rev: 4, lease: 'lease-1' } });
    const operator = await putsBack(floor, aPutBackTask());
    expect([operator.run().state.goods[0]?.quantity, operator.run().opening]).toEqual([1, null]);
    expect(floor.recorder.drafts[0]?.body.taskStep).toBe('resumed');
  });
});
