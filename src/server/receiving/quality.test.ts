import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MovementBody } from '../../shared/domain/movement.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import {
  aCheck,
  openReceivingSite,
  pallet,
  plate,
  quarantine,
  receiptOf,
  type ReceivingSite,
  station,
} from '../../testing/receiving-scene.ts';

let site: ReceivingSite;
beforeEach(async () => {
  site = await openReceivingSite();
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.arrive(plate);
  await receipt.take('P1', 10, { condition: 'inspection' });
  await receipt.closeUnit(plate);
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const check = (given: MovementBody, more?: Partial<Movement>) =>
  site.ben.does(
    'quality',
    {
      productId: 'P1',
      quantity: 10,
      from: pallet,
      to: pallet,
      condition: 'inspection',
      toCondition: 'available',
      disposition: 'accept',
      supplier: 'Dairy Ltd',
      lpn: plate,
      check: aCheck('C-1'),
      ...given,
    },
    more,
  );
const failed = { passed: false, defects: 2 };
const state = () => site.view.inspectionState('Dairy Ltd|P1');

describe('a check', () => {
  it('counts once for its supplier and product, however the goods are split', async () => {
    await check({ quantity: 6 });
    await check({ quantity: 4, disposition: 'quarantine', toCondition: 'quarantine' });
    expect(await state()).toMatchObject({ mode: 'normal', recent: [true] });
    expect(await site.view.stock(pallet)).toEqual(['P1: 6', 'P1 quarantine: 4']);
    expect(await site.view.raised()).toEqual([`put away 6 P1, 4 P1 quarantine from ${plate}`]);
  });

  it('not passed is put before a manager once, with what was found', async () => {
    const record = aCheck('C-1', {
      ...failed,
      answers: [{ itemId: 'temperature', value: '9.5', passed: false }],
    });
    await check({ quantity: 6, check: record });
    await check({ quantity: 4, check: record });
    expect(await site.view.open()).toMatchObject([
      { kind: 'quality_failed', place: pallet, expected: '0', actual: '2 of 5, temperature 9.5' },
    ]);
  });

  it('makes the next ones sharper after two of five that failed, and is taken back when undone', async () => {
    await check({ quantity: 1, check: aCheck('C-1', failed) });
    const second = await check({ quantity: 1, check: aCheck('C-2', failed) });
    expect(await state()).toMatchObject({ mode: 'tightened' });
    const back = { quantity: 1, condition: 'available', toCondition: 'inspection' } as const;
    await check({ ...back, check: aCheck('C-2', failed) }, { compensates: second.mid });
    expect(await state()).toMatchObject({ mode: 'normal', recent: [false] });
    expect(await site.view.open()).toHaveLength(1);
    expect(await site.view.raised()).toEqual([`check 9 P1 inspection from ${plate}`]);
  });

  it('undone brings goods and work back as they were', async () => {
    const { mid } = await check({});
    expect(await site.view.raised()).toEqual([`put away 10 P1 from ${plate}`]);
    await check({ condition: 'available', toCondition: 'inspection' }, { compensates: mid });
    expect(await site.view.raised()).toEqual([`check 10 P1 inspection from ${plate}`]);
    expect(await state()).toMatchObject({ recent: [] });
  });

  it('sends rejected goods to the supplier and scrapped ones away; nothing of them waits any more', async () => {
    await check({ quantity: 7, disposition: 'reject', toCondition: 'inspection', to: 'virtual:supplier' });
    await check({
      quantity: 3,
      disposition: 'scrap',
      toCondition: 'inspection',
      to: 'virtual:scrap',
      approvedBy: 'U-1',
    });
    expect(await site.view.stock(pallet)).toEqual([]);
    expect(await site.view.raised()).toEqual([]);
    expect(await site.view.open()).toEqual([]);
    expect(await site.view.container(plate)).toMatchObject({ place: null });
  });
});

describe('a second badge', () => {
  const scrap = {
    disposition: 'scrap',
    toCondition: 'inspection',
    to: 'virtual:scrap',
    quantity: 1,
  } as const;
  const missing = { kind: 'quality_failed', actual: 'no second badge' };

  it('is demanded for what is scrapped: not the own one, not one that is unknown', async () => {
    await check(scrap);
    await check({ ...scrap, approvedBy: 'U-2' });
    await check({ ...scrap, approvedBy: 'U-77' });
    await check({ ...scrap, approvedBy: 'U-1' });
    expect(await site.view.open()).toMatchObject([missing, missing, missing]);
  });

  it('is demanded for what leaves quarantine, which is no lot of its own', async () => {
    await check({ disposition: 'quarantine', toCondition: 'quarantine', to: quarantine });
    expect(await site.view.raised()).toEqual([]);
    const release = {
      condition: 'quarantine',
      from: quarantine,
      to: quarantine,
      check: aCheck('C-2'),
    } as const;
    await check(release);
    expect(await site.view.open()).toMatchObject([missing]);
    expect(await state()).toMatchObject({ recent: [true] });
    expect(await site.view.raised()).toEqual([`put away 10 P1 from ${quarantine}`]);
  });
});

it('a check of loose goods is asked for at the end of their receipt, and followed by their putaway', async () => {
  const receipt = receiptOf(site.anna, 'R-2');
  await receipt.take('P4', 5, { to: station, condition: 'inspection' });
  await receipt.close();
  expect(await site.view.raised()).toContain(`check 5 P4 inspection from ${station}`);
  const loose = { productId: 'P4', quantity: 5, from: station, to: station, check: aCheck('C-9') };
  await check({ ...loose, lpn: undefined as never });
  expect(await site.view.raised()).toContain(`put away 5 P4 from ${station}`);
});
