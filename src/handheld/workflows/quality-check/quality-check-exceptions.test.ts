import { describe, expect, it } from 'vitest';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { aCheckTask, aQualityFloor, plate, someGoods } from '../../../testing/quality-floor.ts';
import { type Checker, checksGoods } from '../../../testing/quality-scene.ts';

const looseTask = () => aCheckTask({ lpn: null, from: 'location:RECV-2', goods: [someGoods(4, 20)] });

/** Loose tea of RECV-2 with its one question answered well: all but the defects is done. */
async function atDefects(): Promise<Checker> {
  const checker = await checksGoods(aQualityFloor());
  await checker.scan('RECV-2');
  await checker.confirm();
  await checker.answer('yes');
  return checker;
}

/** Yoghurt at the `n`th of its six questions, those before answered well. */
async function atQuestion(n: number): Promise<Checker> {
  const goods = [someGoods(2, 40, { lot: 'L1', expiry: '2027-01-31' })];
  const checker = await checksGoods(aQualityFloor(), aCheckTask({ lpn: plate(2), goods }));
  await checker.scan(plate(2), gtin(2), gtin(2));
  for (const value of ['yes', '6', '100', '4', '2027-01-31'].slice(0, n - 1)) await checker.answer(value);
  return checker;
}

describe('a unit is found', () => {
  it('and another one is named with the one that is expected', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.scan(plate(2));
    expect([checker.step(), checker.run().message]).toMatchObject([
      'identifying',
      {
        key: 'wrong_unit',
        scanned: { kind: 'container', name: plate(2) },
        expected: { kind: 'container', name: plate(1) },
      },
    ]);
  });

  it.each([['RECV-2'], ['52'], [gtin(4)]])('loose, by %s', async (code) => {
    const checker = await checksGoods(aQualityFloor(), looseTask());
    await checker.scan(code);
    expect(checker.step()).toBe('sampling');
  });

  it.each([
    ['51', 'wrong_digits'],
    ['RECV-1', 'wrong_unit'],
    [gtin(1), 'wrong_unit'],
  ])('loose, but not by %s', async (code, said) => {
    const checker = await checksGoods(aQualityFloor(), looseTask());
    await checker.scan(code);
    expect([checker.step(), checker.said()]).toEqual(['identifying', said]);
  });

  it.each([
    [gtin(4), 'scan_place_first'],
    [plate(9), 'unknown_unit'],
    [plate(5), 'nothing_held'],
    ['U-0002', 'scan_unit'],
  ])('without a task, but not by %s', async (code, said) => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan(code);
    expect([checker.step(), checker.said()]).toEqual(['identifying', said]);
  });

  it('or is not there: somebody else looks for it', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'unit_missing' });
    expect(checker.desk.session.getState().phase).toBe('over');
    expect(checker.floor.recorder.drafts.at(-1)?.body).toEqual({
      taskStep: 'handed_over',
      reason: 'unit_missing',
    });
  });
});

describe('goods are chosen', () => {
  it('by lot, where the product alone could be several', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan(plate(4), gtin(1));
    expect([checker.step(), checker.said()]).toEqual(['choosing', 'several_lots']);
    await checker.scan(gs1(1, { lot: 'L2' }));
    expect([checker.step(), checker.run().state.on]).toEqual(['sampling', expect.stringContaining('|L2|')]);
  });

  it('and a piece of another lot or product is put down', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.scan(plate(1), gs1(1, { lot: 'L9' }));
    expect([checker.step(), checker.said()]).toEqual(['sampling', 'other_lot']);
    await checker.scan(gtin(2));
    expect([checker.step(), checker.said()]).toEqual(['sampling', 'not_these_goods']);
  });

  it('and left for others of the unit', async () => {
    const checker = await atQuestion(2);
    await checker.tap({ type: 'problem.reported' }, { type: 'goods.left' });
    expect(checker.step()).toBe('choosing');
  });
});

describe('a question', () => {
  it('that is answered badly speaks against the goods', async () => {
    const checker = await atQuestion(4);
    await checker.answer('9.5');
    expect(checker.said()).toBe('answer_bad');
    await checker.answer('2027-01-31');
    await checker.tap({ type: 'item.skipped' });
    await checker.confirm();
    expect(checker.step()).toBe('judging');
    await checker.confirm();
    expect(checker.step()).toBe('choosingReason');
    await checker.tap({ type: 'reason.chosen', reason: 'temperature' });
    await checker.confirm();
    expect(checker.deeds()[0]?.body).toMatchObject({
      disposition: 'quarantine',
      reason: 'temperature',
      toCondition: 'quarantine',
      check: { passed: false, defects: 0 },
    });
  });

  it('that must be answered and cannot be is answered badly', async () => {
    const checker = await atQuestion(4);
    await checker.tap({ type: 'problem.reported' }, { type: 'problem.chosen', problem: 'not_checkable' });
    expect(checker.step()).toBe('answering');
    expect(checker.run().state.check?.answers.at(-1)).toEqual({ itemId: 'core', value: '', passed: false });
  });

  it('for a photo does not hold up a device without a camera', async () => {
    const checker = await atQuestion(6);
    await checker.tap({ type: 'item.skipped' });
    expect(checker.run().state.check?.answers.at(-1)).toEqual({ itemId: 'picture', value: '', passed: true });
  });

  it.each([
    ['310127', '2027-01-31'],
    ['000227', '2027-02-28'],
  ])('for a date is answered by typing %s', async (typed, value) => {
    const checker = await atQuestion(5);
    await checker.answer(typed);
    expect(checker.run().state.check?.answers.at(-1)).toEqual({ itemId: 'date', value, passed: true });
  });

  it.each([
    ['320127', 'no_such_day'],
    ['tomorrow', 'no_such_day'],
  ])('for a date is not answered by %s', async (typed, said) => {
    const checker = await atQuestion(5);
    await checker.answer(typed);
    expect([checker.step(), checker.said()]).toEqual(['answering', said]);
  });

  it.each([
    [gtin(2), 'no_date'],
    [gs1(1, { expiry: '270131' }), 'not_these_goods'],
    [']C117270131', undefined],
    [gs1(2, { expiry: '261122' }), 'answer_bad'],
  ])('for a date hears the scan %j', async (code, said) => {
    const checker = await atQuestion(5);
    await checker.scan(code);
    expect(checker.said()).toBe(said);
  });

  it('with buttons is not answered by a scan, nor one with numbers by words', async () => {
    const checker = await atQuestion(1);
    await checker.scan(gtin(2));
    expect(checker.said()).toBe('use_buttons');
    await checker.answer('yes');
    await checker.answer('six');
    expect([checker.step(), checker.said()]).toEqual(['answering', 'not_an_answer']);
    await checker.confirm();
    expect(checker.run().state.check?.itemsDone).toBe(1);
  });

  it('that is tapped twice is answered once', async () => {
    const checker = await atQuestion(1);
    const yes = { type: 'item.answered', itemId: 'packaging', value: 'yes' } as const;
    await checker.tap(yes, yes);
    expect(checker.run().state.check?.answers).toHaveLength(1);
  });
});

describe('defects', () => {
  it('are counted one by one, with the verdict so far', async () => {
    const checker = await atDefects();
    await checker.tap({ type: 'defect.found' });
    expect(checker.run().message).toMatchObject({ tone: 'warning', values: { defects: 1, accept: 0 } });
    await checker.confirm();
    await checker.confirm();
    expect(checker.run().state.check?.decision?.disposition).toBe('quarantine');
  });

  it('are no more than the sample', async () => {
    const checker = await atDefects();
    await checker.tap({ type: 'defects.entered', defects: 6 });
    expect([checker.step(), checker.said()]).toEqual(['countingDefects', 'too_many_defects']);
    for (let n = 0; n < 6; n++) await checker.tap({ type: 'defect.found' });
    expect([checker.run().state.check?.defects, checker.said()]).toEqual([5, 'too_many_defects']);
  });

  it('are found by a scanned command too', async () => {
    const checker = await atDefects();
    await checker.scan('CMD-DAMAGED', 'CMD-NEXT');
    expect([checker.step(), checker.run().state.check?.defects]).toEqual(['judging', 1]);
  });

  it('are photographed, and the photo goes with what is decided', async () => {
    const checker = await atDefects();
    await checker.tap({ type: 'problem.reported' }, { type: 'photo.taken', evidenceId: 'photo-9' });
    expect([checker.step(), checker.said()]).toEqual(['countingDefects', 'photo_kept']);
    await checker.confirm(2);
    expect(checker.deeds()[0]?.body.evidenceIds).toEqual(['photo-9']);
  });

  it('do not stop anybody from accepting who says why', async () => {
    const checker = await atDefects();
    await checker.tap({ type: 'defects.entered', defects: 2 });
    await checker.decide('accept');
    expect([checker.step(), checker.deeds()]).toEqual(['choosingReason', []]);
    await checker.tap({ type: 'reason.chosen', reason: 'tolerable' });
    expect(checker.deeds()[0]?.body).toMatchObject({
      disposition: 'accept',
      reason: 'tolerable',
      check: { passed: false },
    });
  });
});

describe('another quantity than is booked', () => {
  it('is counted, and then what is there is checked', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('RECV-2');
    await checker.tap(
      { type: 'problem.reported' },
      { type: 'problem.chosen', problem: 'other_quantity' },
      { type: 'quantity.entered', quantity: 18 },
    );
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    const [count, decided] = checker.deeds();
    expect([count?.type, count?.body]).toMatchObject(['count', { quantity: 18, expected: 20 }]);
    expect(decided?.body).toMatchObject({ quantity: 18, check: { lotSize: 18 } });
  });

  it('may be none at all', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('RECV-2', 'CMD-SHORT');
    await checker.tap({ type: 'quantity.entered', quantity: 0 });
    expect([checker.step(), checker.deeds().length]).toEqual(['closing', 1]);
  });

  it('that is the booked one is not recorded', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('RECV-2', 'CMD-SHORT');
    await checker.tap({ type: 'quantity.entered', quantity: 20 });
    expect([checker.step(), checker.deeds()]).toEqual(['sampling', []]);
  });

  it('is not said of goods with serials, nor while the sample is looked at', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan(plate(3), 'CMD-SHORT');
    expect(checker.step()).toBe('sampling');
    const other = await atDefects();
    await other.scan('CMD-SHORT');
    expect(other.step()).toBe('countingDefects');
  });
});

describe('sampling that is discontinued', () => {
  it('looks at every piece and forgives none', async () => {
    const checker = await checksGoods(aQualityFloor({ mode: 'discontinued' }), aCheckTask());
    await checker.scan(plate(1));
    await checker.confirm();
    expect(checker.run().state.check).toMatchObject({ sampleSize: 500, accept: 0 });
  });
});
