import { describe, expect, it } from 'vitest';
import {
  aCountTask,
  aHouseToCount,
  type CountOperator,
  counts,
  nothingMore,
  reallyNone,
} from '../../../testing/count-scene.ts';
import type { Product } from '../../../shared/domain/product.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aFullProduct } from '../../../testing/work-floor.ts';

const bodies = ({ floor }: CountOperator) =>
  floor.recorder.drafts.filter(({ type }) => type !== 'task').map(({ type, body }) => ({ type, ...body }));
const times = (n: number, raw: string): string[] => Array.from({ length: n }, () => raw);
const oneProduct = aCountTask({ productId: 'P-1001' });

describe('a count of a task', () => {
  it('of one product takes a scan of the place, one of each case, and one tap', async () => {
    const operator = await counts(aHouseToCount(), oneProduct);
    expect(operator.step()).toBe('locating');
    await operator.scan('A-01-01-1', gtin(501), gtin(501));
    expect(operator.said()).toBe('counted');
    await operator.tap(nothingMore);
    expect([operator.step(), operator.scans, operator.taps]).toEqual(['finished', 3, 1]);
    expect(bodies(operator)).toMatchObject([
      { type: 'count', productId: 'P-1001', quantity: 24, expected: 24, from: 'location:A-01-01-1' },
    ]);
    expect(operator.floor.recorder.drafts.map(({ body }) => body.taskStep)).toEqual([
      'started',
      undefined,
      'finished',
    ]);
  });

  it('may be keyed in: one scan of the product and the number', async () => {
    const operator = await counts(aHouseToCount(), oneProduct);
    await operator.type('11');
    await operator.scan(gtin(1));
    await operator.tap({ type: 'quantity.asked' }, { type: 'quantity.entered', quantity: 24 }, nothingMore);
    expect(operator.step()).toBe('finished');
  });

  it('is blind: nothing of what is known is in the run before or after', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', gtin(1));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('confirmingAbsent');
    expect(JSON.stringify(operator.run().state)).not.toMatch(/"quantity":(24|2)\b/);
    expect(operator.run().state.absence?.goods.map(({ name }) => name)).toEqual(['Tea']);
  });

  it('counts all that lies there, product by product', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', gtin(501), gtin(4), gtin(501), gtin(4));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    expect(bodies(operator).map(({ productId, quantity }) => [productId, quantity])).toEqual([
      ['P-1001', 24],
      ['P-1004', 2],
    ]);
  });
});

describe('what differs', () => {
  it('is counted once more, without a figure being told, and the second count decides', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', gtin(501), ...times(2, gtin(4)));
    await operator.tap(nothingMore);
    expect([operator.step(), operator.run().message?.values]).toEqual(['recounting', { count: 1 }]);
    expect(bodies(operator)).toEqual([]);
    await operator.scan(gtin(4));
    expect(operator.said()).toBe('settled');
    await operator.scan(gtin(501), ...times(2, gtin(1)));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    expect(bodies(operator)).toMatchObject([
      { productId: 'P-1004', quantity: 2, expected: 2 },
      { productId: 'P-1001', quantity: 14, expected: 24, reason: 'recount' },
    ]);
  });

  it('and is not found again is asked about', async () => {
    const operator = await counts(aHouseToCount(), oneProduct);
    await operator.scan('A-01-01-1', gtin(1));
    await operator.tap(nothingMore, nothingMore);
    expect(operator.step()).toBe('confirmingAbsent');
    await operator.tap(reallyNone);
    expect(bodies(operator)).toMatchObject([{ quantity: 0, expected: 24, reason: 'recount' }]);
  });

  it('goods that nobody knew of are counted twice as well', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-05-01-1' }));
    await operator.scan('A-05-01-1', gtin(1), tote(1), gtin(4));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('recounting');
    await operator.scan(gtin(4));
    await operator.tap(nothingMore);
    expect(bodies(operator)).toMatchObject([
      { productId: 'P-1001', quantity: 1, expected: 1 },
      { productId: 'P-1004', quantity: 1, expected: 0, reason: 'recount' },
    ]);
  });
});

describe('what is known and was not seen', () => {
  it('is none after one question about all of it', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1');
    await operator.tap(nothingMore, reallyNone);
    expect([operator.step(), operator.taps]).toEqual(['finished', 2]);
    expect(bodies(operator).map(({ quantity, expected }) => [quantity, expected])).toEqual([
      [0, 24],
      [0, 2],
    ]);
  });

  it('is there after all when it is scanned', async () => {
    const operator = await counts(aHouseToCount(), aCountTask());
    await operator.scan('A-01-01-1', ...times(2, gtin(501)));
    await operator.tap(nothingMore);
    await operator.scan(gtin(4), gtin(4));
    expect(operator.step()).toBe('counting');
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
  });

  it('an empty place is counted with one tap', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-04-01-1' }));
    await operator.scan('A-04-01-1', tote(2));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    const one = await counts(
      aHouseToCount(),
      aCountTask({ place: 'location:A-04-01-1', productId: 'P-1001' }),
    );
    await one.scan('A-04-01-1');
    await one.tap(nothingMore);
    expect(bodies(one)).toMatchObject([{ productId: 'P-1001', quantity: 0, expected: 0 }]);
  });

  it('a container that is missing is recorded as such', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-04-01-1' }));
    await operator.scan('A-04-01-1');
    await operator.tap(nothingMore);
    expect(operator.run().state.absence).toMatchObject({ goods: [], lpns: [tote(2)] });
    await operator.tap(reallyNone);
    expect(bodies(operator)).toMatchObject([{ type: 'count', lpn: tote(2), quantity: 0, expected: 1 }]);
  });
});

describe('lots and serials', () => {
  it('read from the code need no question', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-02-01-1' }));
    const l77 = gs1(2, { lot: 'L77', expiry: '261231' });
    await operator.scan('A-02-01-1', l77, gs1(2, { lot: 'L88', expiry: '270131' }), l77);
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    expect(bodies(operator)).toMatchObject([
      { lot: 'L77', expiry: '2026-12-31', quantity: 2, expected: 2 },
      { lot: 'L88', expiry: '2027-01-31', quantity: 1, expected: 1 },
    ]);
  });

  it('not read are chosen from those known here, or typed; the next pieces go on with it', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-02-01-1' }));
    await operator.scan('A-02-01-1', gtin(2));
    expect([operator.step(), operator.run().state.naming?.choices.map(({ lot }) => lot)]).toEqual([
      'namingLot',
      ['L77', 'L88'],
    ]);
    await operator.tap({ type: 'lot.chosen', lot: 'L77', expiry: '2026-12-31' });
    await operator.scan(gtin(2));
    expect(operator.run().state.sections[0]?.figures).toMatchObject([{ lot: 'L77', quantity: 2 }]);
  });

  it('typed get the date that is known of them', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-02-01-1' }));
    await operator.scan('A-02-01-1', gtin(2));
    await operator.type('L88');
    expect(operator.run().state.sections[0]?.figures).toMatchObject([{ lot: 'L88', expiry: '2027-01-31' }]);
  });

  it('pieces by serial are counted one by one, each once', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-03-01-1' }));
    await operator.scan('A-03-01-1', gtin(3));
    expect(operator.said()).toBe('scan_serial');
    await operator.scan('S1', 'S1');
    expect(operator.said()).toBe('serial_twice');
    await operator.scan(gs1(3, { serial: 'S2' }));
    await operator.tap(nothingMore);
    expect(bodies(operator)).toMatchObject([{ serials: ['S1', 'S2'], quantity: 2, expected: 2 }]);
  });

  it('another piece than known differs although there are as many', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-03-01-1' }));
    await operator.scan('A-03-01-1', gs1(3, { serial: 'S1' }), gs1(3, { serial: 'S9' }));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('recounting');
  });
});

describe('goods kept by weight', () => {
  it('are added up where the code states it, and keyed in where it does not', async () => {
    const floor = aHouseToCount();
    const weighed = {
      name: 'Cheese',
      baseUnit: 'GRM',
      barcodes: [{ code: gtin(8), level: 'each', quantity: 1 }],
    };
    floor.rows.products.push(aFullProduct(8, weighed as Partial<Product>));
    const operator = await counts(floor);
    await operator.scan('A-04-01-1', `(01)${gtin(8)}(3103)001250`, `(01)${gtin(8)}(3103)000750`);
    expect(operator.run().state.sections[0]?.figures).toMatchObject([{ quantity: 2000 }]);
    await operator.scan(gtin(8));
    expect(operator.step()).toBe('enteringQuantity');
    await operator.tap({ type: 'quantity.entered', quantity: 2500 });
    expect(operator.run().state.sections[0]?.figures).toMatchObject([{ quantity: 2500 }]);
  });
});

describe('containers', () => {
  it('are noted as present, and opened when their code comes again', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-05-01-1', gtin(1), tote(1));
    expect(operator.said()).toBe('container_there');
    await operator.scan(tote(1));
    expect(operator.run().state.sections).toHaveLength(2);
    await operator.scan(...times(3, gtin(4)));
    await operator.tap(nothingMore);
    expect([operator.step(), operator.said()]).toEqual(['counting', 'container_counted']);
    await operator.tap(nothingMore);
    expect([operator.step(), operator.said()]).toEqual(['locating', 'place_counted']);
    expect(bodies(operator)).toMatchObject([
      { productId: 'P-1004', quantity: 3, from: `lpn:${tote(1)}` },
      { productId: 'P-1001', quantity: 1, from: 'location:A-05-01-1' },
    ]);
  });

  it('known elsewhere are recorded as moved here', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan('A-04-01-1', tote(1));
    expect(bodies(operator)).toMatchObject([
      { type: 'move', lpn: tote(1), from: 'location:A-05-01-1', to: 'location:A-04-01-1', reason: 'found' },
    ]);
  });

  it('are counted by themselves in free work', async () => {
    const operator = await counts(aHouseToCount());
    await operator.scan(tote(1), ...times(3, gtin(4)));
    await operator.tap(nothingMore, { type: 'run.closed' });
    expect([operator.step(), bodies(operator)[0]?.from]).toEqual(['finished', `lpn:${tote(1)}`]);
  });
});

describe('own work that is not sent yet', () => {
  it('is in what a count is compared with', async () => {
    const floor = aHouseToCount();
    floor.recorder.drafts.push({
      mid: 'm',
      step: 's',
      type: 'move',
      compensates: null,
      body: { productId: 'P-1001', quantity: 4, from: 'location:A-01-01-1', to: 'location:A-02-01-1' },
    });
    const operator = await counts(floor, oneProduct);
    await operator.scan('A-01-01-1', gtin(501), ...times(8, gtin(1)));
    await operator.tap(nothingMore);
    expect(bodies(operator).at(-1)).toMatchObject({ type: 'count', quantity: 20, expected: 20 });
  });
});
