import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picksByTrigger } from '../../../testing/pick-by-desk.ts';
import { aPickLine, aPickTask, aProduct, gs1, gtin, tote } from '../../../testing/pick-floor.ts';

const second = { orderId: 'SO-100002' };
const lotTracked = { lot: true, expiry: false, serial: false };
/** Six of product 1, then two of product 2 for another order. */
const task = (given: Parameters<typeof aPickLine>[1] = {}) =>
  aPickTask([aPickLine(1, { quantity: 6, ...given }), aPickLine(2, { ...second, quantity: 2 })]);

const counting = async (given: Parameters<typeof aPickLine>[1] = {}) => {
  const picker = await picksByTrigger(task(given), { countsByScanning: () => true });
  return picker.scan(tote(1), tote(2));
};
const piece = gtin(1);
const caseOf12 = gtin(501);
const picks = ({ handheld }: Awaited<ReturnType<typeof counting>>) =>
  handheld.recorder.drafts.filter(({ type }) => type === 'pick' || type === 'short');

describe('with the setting "count by scanning"', () => {
  it('each scan of the product is one piece more, and the tote takes them when all are counted', async () => {
    const picker = await counting();
    await picker.scan(piece, piece, piece);
    expect([picker.step, picker.said, picker.run.message?.values]).toEqual([
      'stowing',
      'counted',
      { done: 3, total: 6 },
    ]);
    await picker.scan(piece, piece, piece);
    expect(picker.run.work?.counted).toBe(6);
    await picker.scan(tote(1));
    expect(picks(picker)).toMatchObject([{ type: 'pick', body: { quantity: 6 } }]);
  });

  it('pieces as fast as the trigger goes all count', async () => {
    const picker = await counting();
    await picker.flutter(piece, 6);
    expect(picker.run.work?.counted).toBe(6);
  });

  it('one too many is a warning and does not count', async () => {
    const picker = await counting();
    await picker.flutter(piece, 7);
    expect([picker.run.work?.counted, picker.said]).toEqual([6, 'too_many']);
    expect(picker.handheld.heard.at(-1)).toBe('warning');
  });

  it('a packing counts as many as are in it, and none where that is more than are wanted', async () => {
    const picker = await counting({ quantity: 14 });
    await picker.scan(caseOf12);
    expect(picker.run.work?.counted).toBe(12);
    await picker.scan(caseOf12);
    expect([picker.run.work?.counted, picker.said]).toEqual([12, 'too_many']);
    const few = await counting();
    await few.scan(caseOf12);
    expect([few.run.work?.counted, few.said]).toEqual([0, 'too_many']);
  });

  it('the tote before all are counted asks about the rest, and yes is that they are not there', async () => {
    const picker = await counting();
    await picker.scan(piece, piece, tote(1));
    expect([picker.step, picker.run.aside]).toEqual([
      'choosingReason',
      { kind: 'reason', purpose: 'rest', quantity: 2 },
    ]);
    await picker.scan('CMD-YES');
    expect(picks(picker)).toMatchObject([
      { type: 'pick', body: { quantity: 2 } },
      { type: 'short', body: { quantity: 4, reason: 'not_enough' } },
    ]);
  });

  it('"no" to that question goes on counting, and the last piece completes the line', async () => {
    const picker = await counting();
    await picker.scan(piece, tote(1), 'CMD-NO');
    expect(picker.step).toBe('stowing');
    await picker.flutter(piece, 5);
    expect(picks(picker)).toMatchObject([{ type: 'pick', body: { quantity: 6 } }]);
  });

  it('the tote before any is counted is told so', async () => {
    const picker = await counting();
    await picker.scan(caseOf12, tote(1));
    expect([picker.step, picker.said, picks(picker)]).toEqual(['stowing', 'say_how_many', []]);
  });

  it('a number said instead ends the count', async () => {
    const picker = await counting();
    await picker.scan(piece, piece, 'CMD-6', tote(1));
    expect(picks(picker)).toMatchObject([{ type: 'pick', body: { quantity: 6 } }]);
    const fewer = await counting();
    await fewer.scan(piece, 'CMD-4', 'CMD-2', tote(1));
    expect(picks(fewer)).toMatchObject([{ type: 'pick', body: { quantity: 4 } }]);
    expect(fewer.run.lines[0]).toMatchObject({ status: 'open' });
  });

  it('"short" with some in hand means these, and yes takes them', async () => {
    const picker = await counting();
    await picker.scan(piece, piece, 'CMD-SHORT');
    expect(picker.run.aside).toEqual({ kind: 'quantity', purpose: 'take', counted: 2 });
    await picker.scan('CMD-YES', 'CMD-YES', tote(1));
    expect(picks(picker)).toMatchObject([
      { type: 'pick', body: { quantity: 2 } },
      { type: 'short', body: { quantity: 4 } },
    ]);
  });

  it('a piece of another lot is turned away', async () => {
    const product = aProduct(1, { tracking: lotTracked });
    const picker = await counting({ product, lot: 'L77' });
    await picker.scan(gs1(1, { lot: 'L77' }), gs1(1, { lot: 'L88' }));
    expect([picker.run.work?.counted, picker.said]).toEqual([1, 'mixed_lot']);
  });

  it('a lot in question is no piece of it twice, however the trigger flutters', async () => {
    const product = aProduct(1, { tracking: lotTracked });
    const picker = await counting({ product, lot: 'L77' });
    await picker.flutter(piece, 3);
    expect([picker.step, picker.run.work?.question?.kind]).toEqual(['confirmingLot', 'unread']);
    await picker.scan(piece, piece);
    expect(picker.run.work?.counted).toBe(2);
  });

  it('a code that may be read in two ways is not answered by the flutter that raised it', async () => {
    const product = aProduct(1, { tracking: { lot: true, expiry: true, serial: false } });
    const picker = await counting({ product, lot: 'L77', expiry: '2026-12-31' });
    await picker.scan(gs1(1, { lot: 'L77', expiry: '261231' }));
    await picker.flutter(`]C101${gtin(1)}10L7717261231`, 3);
    expect([picker.run.work?.counted, picker.desk.asked.getState()?.choices.length]).toEqual([1, 2]);
  });

  it('goods that are cancelled while they are counted go back as many as are in hand', async () => {
    const picker = await counting();
    await picker.scan(piece, piece);
    picker.desk.session.send({ type: 'line.cancelled', pickLineIds: ['L-1'] });
    await picker.desk.settled();
    expect(picker.run.hand?.quantity).toBe(2);
  });

  it('a single piece, and pieces with serials, are not counted', async () => {
    const one = await counting({ quantity: 1 });
    await one.scan(piece, tote(1));
    const serials = await counting({
      product: aProduct(1, { tracking: { lot: false, expiry: false, serial: true } }),
      quantity: 2,
    });
    await serials.scan(gs1(1, { serial: 'S1' }), gs1(1, { serial: 'S2' }), tote(1));
    expect([picks(one).length, picks(serials)[0]?.body.quantity]).toEqual([1, 2]);
  });

  it('as many are recorded as were scanned, whatever the order of pieces, undo and the tote', async () => {
    const act = fc.constantFrom(piece, piece, piece, 'CMD-UNDO', 'A-01-01-1');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const picker = await counting();
        await picker.scan(...acts, piece);
        const { counted = 0 } = picker.run.work ?? {};
        // Undone as far as the totes: nothing is counted there.
        if (picker.step === 'assigningTotes') return;
        await picker.scan(tote(1));
        if (picker.step === 'choosingReason') await picker.scan('CMD-2');
        const [pick] = picks(picker);
        expect([counted > 0, pick?.body.quantity]).toEqual([true, counted]);
      }),
      { numRuns: 25, seed: 20261121 },
    );
  });
});

describe('without it', () => {
  it('a line takes two scans, however many pieces it has, and a further one is no piece', async () => {
    const picker = await picksByTrigger(task());
    await picker.scan(tote(1), tote(2), piece, piece);
    expect(picker.said).toBe('product_again');
    await picker.scan(tote(1));
    expect(picker.deeds).toEqual(['started', 'tote', 'tote', 'pick']);
  });
});

describe('where a number is asked for', () => {
  it('the product scanned is one piece more, the first proves it, and yes says that these are all', async () => {
    const picker = await picksByTrigger(task());
    await picker.scan(tote(1), tote(2), 'A-01-01-1');
    picker.desk.send({ type: 'quantity.asked' });
    await picker.scan(piece, piece, 'CMD-YES', 'CMD-YES', tote(1));
    expect(picker.deeds.slice(3)).toEqual(['pick', 'short']);
    expect(picker.handheld.recorder.drafts[3]?.body.quantity).toBe(2);
  });

  it('damaged pieces are counted by scanning each', async () => {
    const picker = await picksByTrigger(task());
    await picker.scan(tote(1), tote(2), 'CMD-DAMAGED', piece, piece, 'CMD-YES', 'CMD-YES');
    expect(picker.handheld.recorder.drafts.at(-1)).toMatchObject({ type: 'damage', body: { quantity: 2 } });
  });

  it('yes to how many are damaged needs a number where there are several', async () => {
    const picker = await picksByTrigger(task());
    await picker.scan(tote(1), tote(2), 'CMD-DAMAGED', 'CMD-YES');
    expect([picker.step, picker.said]).toEqual(['enteringQuantity', 'command_refused']);
  });
});
