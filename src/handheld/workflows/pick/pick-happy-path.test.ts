import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator } from '../../../testing/pick-operator.ts';

const stock = (drafts: readonly { type: string }[]) => drafts.filter(({ type }) => type === 'pick');

describe('picking one order', () => {
  const task = aPickTask([aPickLine(1), aPickLine(2), aPickLine(3, { quantity: 27 })]);

  it('takes two scans and no tap for each line', () => {
    const operator = aPickOperator(task).scan(tote(1));
    const before = operator.scans;
    for (const n of [1, 2, 3]) {
      expect(operator.step).toBe('locating');
      operator.scan(`A-0${n}-01-1`);
      expect(operator.step).toBe('identifying');
      operator.scan(gtin(n));
    }
    expect([operator.scans - before, operator.taps]).toEqual([6, 0]);
    expect(operator.step).toBe('delivering');
    expect(stock(operator.drafts)).toHaveLength(3);
  });

  it('records what was taken, from where, into what, with the scans that prove it', () => {
    const operator = aPickOperator(task).scan(tote(1)).scan('A-01-01-1').scan(gtin(1));
    expect(operator.last).toEqual([
      {
        mid: expect.stringMatching(/^[0-9a-f-]{36}$/),
        type: 'pick',
        compensates: null,
        body: {
          productId: 'P-1001',
          lot: null,
          expiry: null,
          owner: 'own',
          condition: 'available',
          quantity: 3,
          orderId: 'SO-100001',
          orderLineId: 'SO-100001/1',
          pickLineId: 'L-1',
          from: 'location:A-01-01-1',
          to: `lpn:${tote(1)}`,
          scans: [
            { raw: 'A-01-01-1', symbology: null, source: 'wedge' },
            { raw: gtin(1), symbology: null, source: 'wedge' },
          ],
        },
      },
    ]);
    expect(operator.signals).toEqual(['success']);
  });

  it('begins with the list started and ends with it finished', () => {
    const operator = aPickOperator(task).scan(tote(1));
    for (const n of [1, 2, 3]) operator.scan(`A-0${n}-01-1`).scan(gtin(n));
    operator.scan('PACK-1');
    expect(operator.drafts.map(({ type, body }) => body.taskStep ?? type)).toEqual([
      'started',
      'tote',
      'pick',
      'pick',
      'pick',
      'move',
      'finished',
    ]);
    expect([operator.step, operator.signals]).toEqual(['finished', ['done']]);
    expect(new Set(operator.drafts.map(({ mid }) => mid)).size).toBe(7);
  });

  it('needs the place only once for lines at the same place', () => {
    const lines = [aPickLine(1), aPickLine(2, { locationId: 'A-01-01-1' })];
    const operator = aPickOperator(aPickTask(lines)).scan(tote(1)).scan('A-01-01-1').scan(gtin(1));
    expect(operator.step).toBe('identifying');
    expect(operator.scan(gtin(2)).step).toBe('delivering');
  });

  it('takes the scans of a line in any order', () => {
    const operator = aPickOperator(task).scan(tote(1)).scan(gtin(1));
    expect([operator.step, operator.last]).toEqual(['locating', []]);
    expect(operator.scan('A-01-01-1').last.map(({ type }) => type)).toEqual(['pick']);
  });

  it('takes the tote instead of the place', () => {
    const operator = aPickOperator(task).scan(tote(1)).scan(gtin(1)).scan(tote(1));
    expect(operator.last.map(({ type }) => type)).toEqual(['pick']);
  });

  it('takes the check digits of the place for its scan', () => {
    expect(aPickOperator(task).scan(tote(1)).type('11').step).toBe('identifying');
  });

  it('takes the code of any packing of the product', () => {
    const operator = aPickOperator(task).scan(tote(1)).scan('A-01-01-1').scan(gtin(501));
    expect(operator.last[0]?.body.quantity).toBe(3);
  });
});

describe('picking several orders at once', () => {
  const second = { orderId: 'SO-100002' };
  const task = aPickTask([aPickLine(1), aPickLine(2, second), aPickLine(3)]);
  const withTotes = () => aPickOperator(task).scan(tote(1)).scan(tote(2));

  it('asks for a tote for each order first', () => {
    const operator = aPickOperator(task);
    expect(operator.step).toBe('assigningTotes');
    expect(operator.scan(tote(1)).step).toBe('assigningTotes');
    expect(operator.scan(tote(2)).step).toBe('locating');
    expect(operator.run.slots.map(({ orderId, totes }) => [orderId, totes[0]?.lpn])).toEqual([
      ['SO-100001', tote(1)],
      ['SO-100002', tote(2)],
    ]);
  });

  it('takes two scans and no tap for each line', () => {
    const operator = withTotes();
    const before = operator.scans;
    for (const [n, slot] of [
      [1, 1],
      [2, 2],
      [3, 1],
    ] as const) {
      operator.scan(gtin(n));
      expect(operator.step).toBe('stowing');
      operator.scan(tote(slot));
    }
    expect([operator.scans - before, operator.taps]).toEqual([6, 0]);
    expect(operator.step).toBe('delivering');
    expect(operator.drafts.filter(({ type }) => type === 'pick').map(({ body }) => body.to)).toEqual([
      `lpn:${tote(1)}`,
      `lpn:${tote(2)}`,
      `lpn:${tote(1)}`,
    ]);
  });

  it('welcomes the place first and does not need it', () => {
    expect(withTotes().scan('A-01-01-1').scan(gtin(1)).scan(tote(1)).last[0]?.type).toBe('pick');
  });

  it('demands the place where the same product lies nearby', () => {
    const near = aPickTask([aPickLine(1, { placeMustBeScanned: true }), aPickLine(2, second)]);
    const operator = aPickOperator(near).scan(tote(1)).scan(tote(2)).scan(gtin(1)).scan(tote(1));
    expect([operator.step, operator.last]).toEqual(['locating', []]);
    expect(operator.scan('A-01-01-1').last[0]?.type).toBe('pick');
  });

  it('drops all totes with one scan, or the chosen ones', () => {
    const picked = () =>
      withTotes().scan(gtin(1)).scan(tote(1)).scan(gtin(2)).scan(tote(2)).scan(gtin(3)).scan(tote(1));
    expect(picked().scan('PACK-1').step).toBe('finished');
    const one = picked().scan(tote(2)).scan('PACK-2');
    expect([one.step, one.last.map(({ body }) => body.lpn)]).toEqual(['delivering', [tote(2)]]);
    expect(one.type('72').step).toBe('finished');
  });
});

describe('lots, dates and serials', () => {
  const dairy = aProduct(4, { tracking: { lot: true, expiry: true, serial: false } });
  const milk = aPickLine(4, { product: dairy, lot: 'L77', expiry: '2026-12-31' });
  const radio = aProduct(5, { tracking: { lot: false, expiry: false, serial: true } });

  it('are filled by the GS1 code: still two scans and no tap', () => {
    const operator = aPickOperator(aPickTask([milk]))
      .scan(tote(1))
      .scan('A-04-01-1');
    operator.scan(gs1(4, { lot: 'L77', expiry: '261231' }));
    expect(operator.last[0]).toMatchObject({ type: 'pick', body: { lot: 'L77', expiry: '2026-12-31' } });
    expect([operator.scans, operator.taps]).toEqual([3, 0]);
  });

  it('are confirmed by the same code again where the code does not say them', () => {
    const operator = aPickOperator(aPickTask([milk]))
      .scan(tote(1))
      .scan('A-04-01-1')
      .scan(gtin(4));
    expect([operator.step, operator.signals]).toEqual(['confirmingLot', ['warning']]);
    expect(operator.scan(gtin(4)).last[0]).toMatchObject({ type: 'pick', body: { lot: 'L77' } });
    expect(operator.taps).toBe(0);
  });

  it('of serial products are scanned one by one', () => {
    const line = aPickLine(5, { product: radio, quantity: 3 });
    const operator = aPickOperator(aPickTask([line]))
      .scan(tote(1))
      .scan('A-05-01-1');
    operator.scan(gs1(5, { serial: 'S1' }));
    expect(operator.step).toBe('scanningSerials');
    operator.scan(gs1(5, { serial: 'S2' })).scan('S3X9');
    expect(operator.last[0]).toMatchObject({
      type: 'pick',
      body: { quantity: 3, serials: ['S1', 'S2', 'S3X9'] },
    });
  });

  it('of one allocated serial need one scan', () => {
    const line = aPickLine(5, { product: radio, quantity: 1, serial: 'S1' });
    const operator = aPickOperator(aPickTask([line]))
      .scan(tote(1))
      .scan('A-05-01-1')
      .scan(gs1(5, { serial: 'S1' }));
    expect(operator.last[0]).toMatchObject({ type: 'pick', body: { quantity: 1, serials: ['S1'] } });
  });
});
