import { describe, expect, it } from 'vitest';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { aQualityFloor, plate } from '../../../testing/quality-floor.ts';
import { type Checker, checksGoods } from '../../../testing/quality-scene.ts';

/** Loose tea of RECV-2, well but for what is to be decided. */
async function atVerdict(): Promise<Checker> {
  const checker = await checksGoods(aQualityFloor());
  await checker.scan('RECV-2');
  await checker.confirm();
  await checker.answer('yes');
  await checker.confirm();
  return checker;
}

describe('a part of the goods', () => {
  it('is decided otherwise than the rest, under one check', async () => {
    const checker = await atVerdict();
    await checker.tap({ type: 'part.asked' }, { type: 'quantity.entered', quantity: 5 });
    await checker.decide('reject', 'damaged');
    expect(checker.step()).toBe('judging');
    await checker.confirm();
    expect(checker.step()).toBe('closing');
    const [rejected, accepted] = checker.deeds().map(({ body }) => body);
    expect(rejected).toMatchObject({
      quantity: 5,
      from: 'location:RECV-2',
      to: 'virtual:supplier',
      condition: 'inspection',
      toCondition: 'inspection',
      reason: 'damaged',
    });
    expect(accepted).toMatchObject({ quantity: 15, toCondition: 'available' });
    expect(accepted?.check).toEqual(rejected?.check);
  });

  it.each([
    [21, 'too_many'],
    [0, 'nothing_chosen'],
  ])('is not %i', async (quantity, said) => {
    const checker = await atVerdict();
    await checker.tap({ type: 'part.asked' }, { type: 'quantity.entered', quantity });
    expect([checker.step(), checker.said()]).toEqual(['splitting', said]);
  });

  it('that is all of it is no part', async () => {
    const checker = await atVerdict();
    await checker.tap({ type: 'part.asked' }, { type: 'quantity.entered', quantity: 20 });
    expect([checker.step(), checker.run().state.check?.part]).toEqual(['judging', null]);
  });

  it('can be put back to the rest', async () => {
    const checker = await atVerdict();
    await checker.tap(
      { type: 'part.asked' },
      { type: 'quantity.entered', quantity: 5 },
      { type: 'question.dismissed' },
    );
    await checker.confirm();
    expect(checker.deeds()[0]?.body.quantity).toBe(20);
  });

  it('is scanned piece by piece where the goods have serials', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan(plate(3));
    await checker.confirm(2);
    await checker.tap({ type: 'part.asked' });
    await checker.scan(gs1(3, { serial: 'S1' }), 'S2', 'S2', 'S9');
    expect([checker.said(), checker.run().state.check?.part]).toEqual([
      'serial_unknown',
      { quantity: 1, serials: ['S1'] },
    ]);
    await checker.confirm();
    await checker.decide('reject', 'damaged');
    await checker.confirm();
    expect(checker.deeds().map(({ body }) => [body.disposition, body.quantity, body.serials])).toEqual([
      ['reject', 1, ['S1']],
      ['accept', 2, ['S2', 'S3']],
    ]);
  });
});

describe('a second person', () => {
  it.each([
    ['U-0001', 'own_badge'],
    ['U-0003', 'inactive_badge'],
    ['U-0009', 'unknown_badge'],
    [gtin(4), 'not_a_badge'],
  ])('is not %s', async (code, said) => {
    const checker = await atVerdict();
    await checker.decide('scrap', 'damaged');
    await checker.scan(code);
    expect([checker.step(), checker.said(), checker.deeds()]).toEqual(['approving', said, []]);
  });

  it('agrees to scrapping, with a reason', async () => {
    const checker = await atVerdict();
    await checker.decide('scrap', 'spoilt');
    await checker.scan('U-0002');
    expect(checker.deeds()[0]?.body).toMatchObject({
      disposition: 'scrap',
      approvedBy: 'U-0002',
      reason: 'spoilt',
      to: 'virtual:scrap',
      toCondition: 'inspection',
    });
  });

  it('agrees to releasing goods from quarantine', async () => {
    const checker = await checksGoods(aQualityFloor());
    await checker.scan('QUAR-1');
    await checker.confirm();
    await checker.answer('yes');
    await checker.confirm(2);
    expect(checker.step()).toBe('approving');
    await checker.scan('U-0002');
    expect(checker.deeds()[0]?.body).toMatchObject({
      condition: 'quarantine',
      toCondition: 'available',
      approvedBy: 'U-0002',
    });
  });

  it('is somebody else for whoever goes on with the check', async () => {
    const checker = await atVerdict();
    await checker.decide('scrap', 'damaged');
    checker.desk.close();
    const { recorder } = checker.floor;
    const next = await checksGoods(aQualityFloor({ recorder, userId: 'U-0002' }));
    await next.scan('U-0002');
    expect([next.step(), next.said()]).toEqual(['approving', 'own_badge']);
    await next.scan('U-0001');
    expect(next.deeds()[0]?.body.approvedBy).toBe('U-0001');
  });
});

describe('quarantined goods', () => {
  const quarantined = async () => {
    const checker = await atVerdict();
    await checker.decide('quarantine', 'papers');
    return checker;
  };

  it('stay where they are', async () => {
    const checker = await quarantined();
    await checker.confirm();
    expect(checker.deeds()[0]?.body).toMatchObject({
      from: 'location:RECV-2',
      to: 'location:RECV-2',
      toCondition: 'quarantine',
    });
  });

  it.each([['QUAR-2'], ['92']])('are brought away at once, by %s', async (code) => {
    const checker = await quarantined();
    await checker.scan(code);
    expect(checker.deeds()[0]?.body.to).toBe('location:QUAR-2');
    expect(checker.deeds()[0]?.body).not.toHaveProperty('brokenRules');
  });

  it.each([
    ['A-01-01-1', 'not_a_quarantine', ['not_quarantine']],
    ['Z-09-09-9', 'unknown_place', undefined],
  ])('are put to %s when that is scanned again', async (code, said, brokenRules) => {
    const checker = await quarantined();
    await checker.scan(code);
    expect([checker.step(), checker.said()]).toEqual(['placing', said]);
    await checker.scan(code);
    expect(checker.deeds()[0]?.body).toMatchObject({ to: `location:${code}` });
    expect(checker.deeds()[0]?.body.brokenRules).toEqual(brokenRules);
  });

  it.each([
    ['99', 'wrong_digits'],
    [plate(5), 'scan_a_place'],
  ])('are not put to %s', async (code, said) => {
    const checker = await quarantined();
    await checker.scan(code);
    expect([checker.step(), checker.said()]).toEqual(['placing', said]);
  });
});
