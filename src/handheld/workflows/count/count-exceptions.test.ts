import { describe, expect, it } from 'vitest';
import {
  aCountTask,
  aHouseToCount,
  type CountOperator,
  counts,
  nothingMore,
  reallyNone,
} from '../../../testing/count-scene.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { openCount } from './open-count.ts';

const bodies = ({ floor }: CountOperator) =>
  floor.recorder.drafts.filter(({ type }) => type !== 'task').map(({ type, body }) => ({ type, ...body }));
const atOne = aCountTask({ productId: 'P-1001' });

describe('a place that cannot be counted', () => {
  it('is handed back with the reason in three taps', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'unreachable' });
    await operator.tap({ type: 'reason.chosen', reason: 'goods_in_front' });
    expect([operator.step(), operator.run().ended, operator.taps]).toEqual(['handedOver', 'handed_over', 3]);
    expect(operator.floor.recorder.drafts.at(-1)?.body).toEqual({
      taskStep: 'handed_over',
      reason: 'goods_in_front',
      from: 'location:A-01-01-1',
    });
  });

  it('in free work is left for the next, with nothing recorded', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-01-01-1', gtin(1));
    await operator.tap({ type: 'problem.chosen', problem: 'unreachable' });
    await operator.tap({ type: 'reason.chosen', reason: 'unsafe' });
    expect([operator.step(), bodies(operator)]).toEqual(['locating', []]);
    await operator.tap({ type: 'step.undone' });
    expect(operator.run().state.sections[0]?.figures).toHaveLength(1);
  });
});

describe('goods that were not thought of', () => {
  it('unknown to everybody are counted under their code when it comes twice', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-04-01-1', gtin(99));
    expect(operator.said()).toBe('unknown_product');
    await operator.scan(gtin(99), gtin(99));
    expect(operator.run().state.sections[0]?.figures).toMatchObject([{ productId: gtin(99), quantity: 2 }]);
    await operator.scan('SOMETHING', 'SOMETHING');
    expect(operator.run().state.sections[0]?.figures).toMatchObject([
      {},
      { productId: 'SOMETHING', quantity: 1 },
    ]);
  });

  it('of another product than asked for are counted when the code comes twice', async () => {
    const operator = await counts(aHouseToCount(), atOne);
    await operator.scan('A-01-01-1', gtin(4));
    expect(operator.said()).toBe('not_asked');
    await operator.scan(gtin(4), gtin(501), gtin(501));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('recounting');
  });

  it('that are damaged are recorded so and still counted', async () => {
    const operator = await counts(aHouseToCount(), atOne);
    await operator.scan('A-01-01-1', gtin(501), gtin(501));
    await operator.tap(
      { type: 'problem.chosen', problem: 'damaged' },
      { type: 'quantity.entered', quantity: 3 },
    );
    await operator.tap(nothingMore);
    expect(bodies(operator)).toMatchObject([
      { type: 'damage', quantity: 3, from: 'location:A-01-01-1', toCondition: 'damaged' },
      { type: 'count', quantity: 24, expected: 24 },
    ]);
  });

  it('with a serial that is damaged name it', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-03-01-1' }));
    await operator.scan('A-03-01-1', gs1(3, { serial: 'S1' }));
    await operator.tap({ type: 'problem.chosen', problem: 'damaged' });
    expect(bodies(operator)).toMatchObject([{ type: 'damage', serials: ['S1'], quantity: 1 }]);
  });
});

describe('a wrong scan', () => {
  it('of a place says which was expected', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-02-01-1');
    expect(operator.run().message).toMatchObject({
      key: 'wrong_place',
      scanned: { kind: 'place', name: 'A-02-01-1' },
      expected: { kind: 'place', name: 'A-01-01-1' },
    });
    await operator.type('99');
    expect(operator.said()).toBe('wrong_digits');
    await operator.scan('A-01-01-1', 'A-02-01-1');
    expect(operator.said()).toBe('close_first');
  });

  it('of the place again is no harm', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', 'A-01-01-1');
    expect([operator.step(), operator.said()]).toEqual(['counting', 'here_already']);
  });
});

it('a container that was said to be gone and turns up in the second round is not missing', async () => {
  const operator = await counts(aHouseToCount());
  await operator.scan('A-04-01-1', gtin(1));
  await operator.tap(nothingMore, reallyNone);
  expect(operator.said()).toBe('count_again');
  await operator.scan(tote(2), gtin(1));
  await operator.tap(nothingMore);
  expect(bodies(operator)).toMatchObject([{ type: 'count', productId: 'P-1001', quantity: 1, expected: 0 }]);
});

describe('undo', () => {
  it('takes back piece by piece, a place by its counts', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-01-01-1', gtin(501), gtin(501), gtin(1), gtin(4), gtin(4));
    await operator.tap({ type: 'step.undone' });
    expect(operator.run().state.sections[0]?.figures.map(({ quantity }) => quantity)).toEqual([25, 1]);
    await operator.tap({ type: 'step.undone' }, { type: 'step.undone' });
    await operator.scan(gtin(4), gtin(4));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('locating');
    await operator.tap({ type: 'step.undone' });
    expect(operator.step()).toBe('counting');
    const drafts = operator.floor.recorder.drafts;
    expect(drafts.map(({ type, compensates }) => [type, compensates !== null])).toEqual([
      ['count', false],
      ['count', false],
      ['count', true],
      ['count', true],
    ]);
    expect(drafts[3]?.compensates).toBe(drafts[0]?.mid);
  });

  it('of a container that came from nowhere says nothing: where it was seen is where it is', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-04-01-1', tote(9));
    expect(bodies(operator)).toMatchObject([{ type: 'move', lpn: tote(9), to: 'location:A-04-01-1' }]);
    await operator.tap({ type: 'step.undone' });
    expect([operator.said(), bodies(operator).length]).toEqual(['undone', 1]);
  });

  it('starts a place again', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-01-01-1', gtin(1));
    await operator.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'start_again' });
    expect([operator.step(), operator.run().state.sections[0]?.figures]).toEqual(['counting', []]);
  });
});

describe('what others do', () => {
  it.each([
    ['cancelled', { status: 'cancelled' as const }],
    ['taken_over', { deviceId: 'device-2' }],
  ])('a task that is %s ends at once: nothing of it was recorded', async (ended, change) => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', gtin(1));
    operator.floor.pulls({ ...aCountTask(), ...change, rev: 5 });
    await operator.desk.settled();
    expect([operator.step(), operator.run().ended, bodies(operator)]).toEqual(['handedOver', ended, []]);
  });

  it('a new lease is named in what follows', async () => {
    const operator = await counts(aHouseToCount(), atOne);
    operator.floor.pulls({ ...atOne, rev: 7, lease: 'lease-7' });
    await operator.desk.settled();
    expect(operator.run().task).toMatchObject({ rev: 7, lease: 'lease-7' });
  });
});

describe('a device that fails', () => {
  it('records a place once although its storage fails', async () => {
    const operator = await counts(aHouseToCount(), atOne);
    await operator.scan('A-01-01-1');
    await operator.tap(nothingMore);
    operator.floor.recorder.failNext({ kind: 'storage_full' });
    await operator.tap(reallyNone);
    expect(operator.desk.session.getState().phase).toBe('blocked');
    operator.desk.session.retry();
    await operator.desk.settled();
    expect([operator.step(), bodies(operator).length]).toEqual(['finished', 1]);
  });

  it('takes a step once although two windows took it', async () => {
    const floor = aHouseToCount();
    const here = await counts(floor, atOne);
    const there = await counts(floor, atOne);
    await here.scan('A-01-01-1', gtin(501), gtin(501));
    await there.scan('A-01-01-1');
    await there.tap(nothingMore);
    await here.tap(nothingMore);
    expect(bodies(here).length).toBeLessThanOrEqual(1);
  });

  it('without its database records what was counted, and compares nothing', async () => {
    const floor = aHouseToCount();
    const operator = await counts(floor, aCountTask());
    floor.breakLookup();
    await operator.scan('A-01-01-1', gtin(1), gtin(1));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    expect(bodies(operator)).toMatchObject([{ productId: gtin(1), quantity: 1 }]);
    expect(bodies(operator)[0]).not.toHaveProperty('expected');
  });
});

describe('opening', () => {
  it('is refused for what is not ours to do', async () => {
    const floor = aHouseToCount();
    expect(await openCount(floor.ports, 'T-1')).toMatchObject({ failure: { kind: 'unknown_task' } });
    floor.pulls({ ...aCountTask(), deviceId: 'device-2' });
    expect(await openCount(floor.ports, 'T-1')).toMatchObject({ failure: { kind: 'not_mine' } });
  });

  it('without its bookmark begins again from nothing', async () => {
    const floor = aHouseToCount();
    const body = { taskStep: 'started' as const };
    floor.recordedFor.push({
      ...{ mid: 'm1', type: 'task' as const, compensates: null, body },
      task: { id: 'T-1', rev: 4, lease: 'lease-1' },
    });
    const operator = await counts(floor, aCountTask());
    expect([operator.step(), floor.recorder.drafts[0]?.body.taskStep]).toEqual(['locating', 'resumed']);
  });
});
