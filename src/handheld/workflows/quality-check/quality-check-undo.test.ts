import { describe, expect, it } from 'vitest';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { stockId } from '../../../shared/domain/stock.ts';
import { aCheckTask, aQualityFloor, plate } from '../../../testing/quality-floor.ts';
import { type Checker, checksGoods } from '../../../testing/quality-scene.ts';

/** What was recorded comes to, by stock figure; nothing where all of it was taken back. */
function sums(checker: Checker): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const { identity, quantity } of checker.deeds().flatMap(stockEffects)) {
    totals[stockId(identity)] = (totals[stockId(identity)] ?? 0) + quantity;
  }
  return Object.fromEntries(Object.entries(totals).filter(([, total]) => total !== 0));
}

async function judging(): Promise<Checker> {
  const checker = await checksGoods(aQualityFloor(), aCheckTask());
  await checker.scan(plate(1));
  await checker.confirm();
  await checker.answer('yes');
  await checker.confirm();
  return checker;
}

const undo = { type: 'step.undone' } as const;

describe('undo', () => {
  it.each([
    ['accepting', async (checker: Checker) => checker.confirm()],
    ['sending back', async (checker: Checker) => checker.decide('reject', 'damaged')],
    [
      'scrapping',
      async (checker: Checker) => {
        await checker.decide('scrap', 'damaged');
        await checker.scan('U-0002');
      },
    ],
    [
      'quarantining at another place',
      async (checker: Checker) => {
        await checker.decide('quarantine', 'papers');
        await checker.scan('QUAR-1');
      },
    ],
  ])('takes %s back, the last one of the unit too', async (_, act) => {
    const checker = await judging();
    await act(checker);
    expect(checker.step()).toBe('closing');
    const [decided] = checker.deeds();
    await checker.tap(undo);
    expect(checker.deeds().at(-1)).toMatchObject({ type: 'quality', compensates: decided?.mid });
    expect([sums(checker), checker.run().state.unit?.goods[0]?.quantity]).toEqual([{}, 500]);
  });

  it('and deciding anew is another movement under the same check', async () => {
    const checker = await judging();
    await checker.confirm();
    await checker.tap(undo);
    await checker.decide('reject', 'damaged');
    const [first, , second] = checker.deeds();
    expect(second?.mid).not.toBe(first?.mid);
    expect(second?.body.check?.checkId).toBe(first?.body.check?.checkId);
  });

  it('takes a part back to the rest', async () => {
    const checker = await judging();
    await checker.tap({ type: 'part.asked' }, { type: 'quantity.entered', quantity: 10 });
    await checker.decide('reject', 'damaged');
    await checker.tap(undo);
    expect(checker.run().state.unit?.goods[0]).toMatchObject({ quantity: 500, decided: [] });
  });

  it('takes a count back', async () => {
    const checker = await judging();
    await checker.tap(
      { type: 'problem.chosen', problem: 'other_quantity' },
      { type: 'quantity.entered', quantity: 490 },
      undo,
    );
    const [count, back] = checker.deeds();
    expect([back?.type, back?.compensates]).toEqual(['count', count?.mid]);
    expect(checker.run().state.unit?.goods[0]?.quantity).toBe(500);
  });

  it('goes back through the questions without a trace', async () => {
    const checker = await judging();
    for (const step of ['countingDefects', 'answering', 'sampling', 'identifying']) {
      await checker.tap(undo);
      expect(checker.step()).toBe(step);
    }
    expect(checker.deeds()).toEqual([]);
  });

  it('takes back what was before a decision that was begun and left', async () => {
    const checker = await judging();
    await checker.decide('scrap', 'damaged');
    await checker.tap({ type: 'question.dismissed' });
    expect(checker.step()).toBe('judging');
    await checker.tap(undo);
    expect(checker.step()).toBe('countingDefects');
  });

  it('ends with the check', async () => {
    const checker = await judging();
    await checker.confirm(2);
    await checker.tap(undo);
    expect(checker.deeds()).toHaveLength(1);
  });
});
