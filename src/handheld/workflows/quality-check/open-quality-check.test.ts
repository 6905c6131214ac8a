import { describe, expect, it } from 'vitest';
import { gtin } from '../../../testing/pick-floor.ts';
import { aCheckTask, aQualityFloor, plate, someGoods } from '../../../testing/quality-floor.ts';
import { checksGoods } from '../../../testing/quality-scene.ts';
import { situations } from '../../../testing/quality-situations.ts';
import { openQualityCheck } from './open-quality-check.ts';
import { type QualityCheckStep, qualityCheckSteps } from './quality-check-step.ts';

const lotL1 = { lot: 'L1', expiry: '2027-01-31' };
const isResumed = (step: QualityCheckStep) => step !== 'finished' && step !== 'handedOver';

describe('opening a check', () => {
  it.each([
    ['of a task that the device does not hold', [], 'unknown_task'],
    ['of another device', [aCheckTask({}, { deviceId: 'device-2' })], 'not_mine'],
    [
      'of work of another kind',
      [
        {
          ...aCheckTask(),
          work: { kind: 'count', place: 'location:QUAR-1', productId: null, reason: 'x' } as const,
        },
      ],
      'not_this_work',
    ],
  ])('%s is refused', async (_, tasks, kind) => {
    const floor = aQualityFloor();
    for (const task of tasks) floor.pulls(task);
    expect(await openQualityCheck(floor.ports, 'T-1')).toEqual({ ok: false, failure: { kind } });
  });

  it('checks what lies there now, not what lay there when the task was made', async () => {
    const floor = aQualityFloor();
    const checker = await checksGoods(floor, aCheckTask({ goods: [someGoods(1, 480, lotL1)] }));
    expect(checker.run().state.expected?.goods.map(({ quantity }) => quantity)).toEqual([500]);
  });

  it('believes the task where the device knows of nothing there', async () => {
    const task = aCheckTask({ lpn: plate(8), goods: [someGoods(1, 480, lotL1)] });
    const checker = await checksGoods(aQualityFloor(), task);
    await checker.scan(plate(8));
    expect([checker.step(), checker.run().state.unit?.goods[0]?.quantity]).toEqual(['sampling', 480]);
  });

  it('works with a database that cannot answer: by the standard plan, without questions', async () => {
    const floor = aQualityFloor();
    floor.breakLookup();
    const checker = await checksGoods(floor, aCheckTask());
    await checker.scan(plate(1), gtin(1));
    await checker.confirm(2);
    expect(checker.deeds()[0]?.body).toMatchObject({
      quantity: 500,
      check: { inspectionPlanId: 'standard', answers: [] },
    });
  });

  it('without a bookmark goes on with what was not decided yet', async () => {
    const goods = [someGoods(2, 40, lotL1), someGoods(4, 12)];
    const floor = aQualityFloor();
    const checker = await checksGoods(floor, aCheckTask({ lpn: plate(2), goods }));
    await checker.scan(plate(2), gtin(4));
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    floor.recordedFor.push(...floor.recorder.drafts.map((draft) => ({ ...draft, task: null })));
    const { recorder } = floor;
    const spoilt = async () => (await recorder.bookmarks()).map((one) => ({ ...one, snapshot: 'ruins' }));
    const ports = { ...floor.ports, recorder: { ...recorder, bookmarks: spoilt } };
    const again = await checksGoods({ ...floor, ports }, aCheckTask({ lpn: plate(2), goods }));
    await again.scan(plate(2));
    expect([again.step(), again.run().state.on]).toEqual(['sampling', expect.stringContaining('P-1002')]);
    expect(recorder.drafts.at(-1)?.body.taskStep).toBe('resumed');
  });
});

describe('a page that is killed', () => {
  it.each(qualityCheckSteps.filter(isResumed))('in %s goes on there', async (step) => {
    const checker = await situations[step]();
    const before = checker.run();
    checker.desk.close();
    const { floor } = checker;
    const again = await checksGoods(floor, before.task ? aCheckTask() : null);
    expect([again.step(), again.run()]).toEqual([step, before]);
  });

  it.each(qualityCheckSteps.filter(isResumed))('in %s behaves as before', async (step) => {
    const [here, there] = [await situations[step](), await situations[step]()];
    there.desk.close();
    const again = await checksGoods(there.floor, aCheckTask());
    for (const checker of [here, again]) await checker.tap({ type: 'step.confirmed' });
    expect(again.step()).toBe(here.step());
    expect(again.run().state).toEqual(here.run().state);
    expect(there.floor.recorder.drafts.length).toBe(here.floor.recorder.drafts.length);
  });
});

describe('a step that cannot be stored', () => {
  it('waits, and is recorded once when it is tried again', async () => {
    const checker = await situations.judging();
    const { recorder } = checker.floor;
    recorder.failNext({ kind: 'storage_full' });
    await checker.confirm();
    expect([checker.step(), checker.desk.session.getState().phase]).toEqual(['judging', 'blocked']);
    checker.desk.session.retry();
    await checker.desk.settled();
    expect([checker.step(), checker.deeds().length]).toEqual(['sampling', 1]);
  });

  it('whose answer was lost is recorded once', async () => {
    const checker = await situations.judging();
    checker.floor.recorder.loseNextAnswer();
    await checker.confirm();
    checker.desk.session.retry();
    await checker.desk.settled();
    expect([checker.step(), checker.deeds().length]).toEqual(['sampling', 1]);
  });

  it('was taken in another tab already', async () => {
    const checker = await situations.judging();
    const other = await checksGoods(checker.floor, aCheckTask());
    await other.confirm();
    await checker.confirm();
    expect([checker.step(), checker.deeds().length]).toEqual(['sampling', 1]);
  });
});

describe('a look-up that fails', () => {
  it.each(qualityCheckSteps.filter(isResumed))('in %s stops nobody from scanning', async (step) => {
    const checker = await situations[step]();
    checker.floor.breakLookup();
    await checker.scan(gtin(4));
    expect(checker.desk.session.getState().failure).toBeNull();
  });

  it('leaves a badge unknown, and the decision open', async () => {
    const checker = await situations.approving();
    checker.floor.breakLookup();
    await checker.scan('U-0002');
    expect([checker.step(), checker.said()]).toEqual(['approving', 'unknown_badge']);
  });
});

describe('what others do', () => {
  const goods = [someGoods(2, 40, lotL1), someGoods(4, 12)];
  const task = (rev: number) => aCheckTask({ lpn: plate(2), goods }, { rev });

  it('more goods that came in are checked too', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.scan(plate(1));
    const { stock } = checker.floor.rows;
    const [first] = stock;
    if (first) stock.push({ ...first, lot: 'L5', stockId: 'another', quantity: 7 });
    checker.floor.pulls(aCheckTask({}, { rev: 5 }));
    await checker.desk.settled();
    expect([checker.said(), checker.run().state.unit?.goods.map(({ quantity }) => quantity)]).toEqual([
      'goods_added',
      [500, 7],
    ]);
  });

  it('goods that others decided are left out, own ones stay', async () => {
    const checker = await checksGoods(aQualityFloor(), task(4));
    await checker.scan(plate(2), gtin(4));
    await checker.confirm();
    checker.floor.rows.stock = checker.floor.rows.stock.filter(({ productId }) => productId === 'P-1003');
    checker.floor.rows.stock.push({ ...aQualityFloor().rows.stock[0], place: `lpn:${plate(2)}` } as never);
    checker.floor.pulls(task(5));
    await checker.desk.settled();
    const left = checker.run().state.unit?.goods.map(({ product, quantity }) => [product.name, quantity]);
    expect([checker.step(), left]).toEqual([
      'answering',
      [
        ['Yoghurt', 0],
        ['Tea', 12],
        ['Oat milk', 500],
      ],
    ]);
  });

  it('a task that is taken away ends the check', async () => {
    const checker = await checksGoods(aQualityFloor(), task(4));
    checker.floor.pulls(aCheckTask({}, { rev: 5, deviceId: 'device-2' }));
    await checker.desk.settled();
    expect([checker.step(), checker.run().ended]).toEqual(['handedOver', 'taken_over']);
  });

  it('a task that is cancelled ends the check', async () => {
    const checker = await checksGoods(aQualityFloor(), task(4));
    checker.floor.pulls(aCheckTask({}, { rev: 5, status: 'cancelled' }));
    await checker.desk.settled();
    expect([checker.step(), checker.run().ended]).toEqual(['handedOver', 'cancelled']);
  });

  it('a task that the server ends after the last decision was finished here', async () => {
    const checker = await situations.closing();
    checker.floor.pulls(aCheckTask({}, { rev: 5, status: 'done' }));
    await checker.desk.settled();
    expect(checker.step()).toBe('finished');
  });
});

describe('scanned commands', () => {
  it.each<[QualityCheckStep, string, QualityCheckStep]>([
    ['sampling', 'CMD-YES', 'answering'],
    ['answering', 'CMD-YES', 'countingDefects'],
    ['countingDefects', 'CMD-NEXT', 'judging'],
    ['judging', 'CMD-YES', 'sampling'],
    ['sampling', 'CMD-REPORT', 'reporting'],
    ['sampling', 'CMD-SKIP', 'choosing'],
    ['sampling', 'CMD-UNDO', 'choosing'],
    ['paused', 'CMD-NEXT', 'sampling'],
    ['judging', 'CMD-FULL', 'judging'],
  ])('in %s %s leads to %s', async (step, code, next) => {
    const checker = await situations[step]();
    await checker.scan(code);
    expect(checker.step()).toBe(next);
  });
});
