import { describe, expect, it } from 'vitest';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { aCheckTask, aQualityFloor, plate, someGoods } from '../../../testing/quality-floor.ts';
import { checksGoods } from '../../../testing/quality-scene.ts';

describe('a pallet of one lot, by its task', () => {
  it('is accepted with 1 scan and 5 taps', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    expect(checker.step()).toBe('identifying');
    await checker.scan(plate(1));
    expect(checker.step()).toBe('sampling');
    await checker.confirm();
    expect(checker.step()).toBe('answering');
    await checker.answer('yes');
    expect(checker.step()).toBe('countingDefects');
    await checker.confirm();
    expect(checker.step()).toBe('judging');
    await checker.confirm();
    expect(checker.step()).toBe('closing');
    await checker.confirm();
    expect(checker.desk.session.getState().phase).toBe('over');
    expect([checker.scans, checker.taps]).toEqual([1, 5]);
    expect(checker.floor.recorder.drafts.map(({ type, body }) => body.taskStep ?? type)).toEqual([
      'started',
      'quality',
      'finished',
    ]);
  });

  it('becomes available where it stands, with the evidence of the check', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.scan(plate(1), gtin(1));
    await checker.answer('yes');
    await checker.tap({ type: 'defect.found' });
    await checker.confirm(2);
    const [decided] = checker.deeds();
    expect(decided?.body).toEqual({
      productId: 'P-1001',
      lot: 'L1',
      expiry: '2027-01-31',
      owner: 'own',
      quantity: 500,
      from: `lpn:${plate(1)}`,
      condition: 'inspection',
      to: `lpn:${plate(1)}`,
      toCondition: 'available',
      lpn: plate(1),
      supplier: 'Acme',
      purchaseOrderId: 'PO-100001',
      receiptId: 'receipt-1',
      disposition: 'accept',
      scans: [{ raw: gtin(1), symbology: null, source: 'wedge' }],
      check: {
        checkId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        inspectionPlanId: 'food',
        level: 'II',
        aql: '2.5',
        mode: 'normal',
        lotSize: 500,
        sampleSize: 50,
        accept: 3,
        reject: 4,
        defects: 1,
        passed: true,
        answers: [{ itemId: 'label', value: 'yes', passed: true }],
      },
    });
  });

  it('is looked at more sharply when its supplier is', async () => {
    const checker = await checksGoods(aQualityFloor({ mode: 'tightened' }), aCheckTask());
    await checker.scan(plate(1));
    await checker.confirm();
    expect(checker.run().state.check).toMatchObject({ sampleSize: 50, accept: 2, reject: 3 });
  });
});

describe('a pallet that is all decided', () => {
  it('is finished by scanning it once more, and by no other', async () => {
    const checker = await checksGoods(aQualityFloor(), aCheckTask());
    await checker.scan(plate(1), gtin(1));
    await checker.answer('yes');
    await checker.confirm(2);
    await checker.scan(plate(2));
    expect([checker.step(), checker.said()]).toEqual(['closing', 'nothing_to_scan']);
    await checker.scan(plate(1));
    expect(checker.desk.session.getState().phase).toBe('over');
    expect(checker.floor.recorder.drafts.at(-1)?.body.taskStep).toBe('finished');
  });
});

describe('a pallet with several goods', () => {
  it('is checked one after the other; what is scanned comes first', async () => {
    const goods = [someGoods(2, 40, { lot: 'L1', expiry: '2027-01-31' }), someGoods(4, 12)];
    const checker = await checksGoods(aQualityFloor(), aCheckTask({ lpn: plate(2), goods }));
    await checker.scan(plate(2));
    expect(checker.step()).toBe('choosing');
    await checker.scan(gtin(4));
    expect(checker.step()).toBe('sampling');
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    expect([checker.step(), checker.run().state.on]).toEqual(['sampling', expect.stringContaining('P-1002')]);
    await checker.confirm();
    await checker.answer('yes');
    await checker.answer('6');
    await checker.tap({ type: 'item.skipped' });
    await checker.answer('4.5');
    await checker.scan(gs1(2, { lot: 'L1', expiry: '270131' }));
    await checker.answer('photo-1');
    await checker.confirm(2);
    expect(checker.step()).toBe('closing');
    const [tea, yoghurt] = checker.deeds();
    expect(tea?.body).toMatchObject({ productId: 'P-1004', quantity: 12, toCondition: 'available' });
    expect(yoghurt?.body).toMatchObject({ productId: 'P-1002', quantity: 40, evidenceIds: ['photo-1'] });
    expect(yoghurt?.body.check?.answers).toEqual([
      { itemId: 'packaging', value: 'yes', passed: true },
      { itemId: 'pieces', value: '6', passed: true },
      { itemId: 'core', value: '4.5', passed: true },
      { itemId: 'date', value: '2027-01-31', passed: true },
      { itemId: 'picture', value: 'photo-1', passed: true },
    ]);
    expect(yoghurt?.body.check?.checkId).not.toBe(tea?.body.check?.checkId);
  });
});

describe('without a task', () => {
  it('a place with held goods is checked, and the next unit after it', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('RECV-2');
    expect(checker.step()).toBe('sampling');
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    expect(checker.step()).toBe('closing');
    await checker.scan(plate(1));
    expect([checker.step(), checker.run().state.unit?.lpn]).toEqual(['sampling', plate(1)]);
    expect(checker.deeds()).toHaveLength(1);
    expect(checker.deeds()[0]?.body).not.toHaveProperty('lpn');
  });

  it('ends without a word to the server', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('RECV-2');
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(3);
    expect(checker.desk.session.getState().phase).toBe('over');
    expect(checker.floor.recorder.drafts.map(({ type }) => type)).toEqual(['quality']);
  });

  it('goods that the device knows little of are checked by the standard plan', async () => {
    const floor = aQualityFloor();
    floor.rows.products.length = 0;
    const checker = await checksGoods(floor);
    await checker.scan(plate(1));
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    expect(checker.deeds()[0]?.body.check).toMatchObject({ inspectionPlanId: 'standard', aql: '2.5' });
  });
});
