import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MovementBody } from '../../../shared/domain/movement.ts';
import {
  openReceivingSite,
  pallet,
  plate,
  receiptOf,
  type ReceivingSite,
  shelf,
  station,
} from '../../../testing/receiving-scene.ts';
import { countTask } from '../../tasks/raise-tasks.ts';

let site: ReceivingSite;
beforeEach(async () => {
  site = await openReceivingSite();
  await put({ productId: 'P2', quantity: 4, lot: 'L1', expiry: '2027-01-31' });
  await put({ productId: 'P2', quantity: 6, lot: 'L1', expiry: '2027-06-30' });
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const put = (body: MovementBody) =>
  site.anna.does('adjust', { from: 'virtual:adjustment', to: shelf, condition: 'available', ...body });
const count = (quantity: number, body: MovementBody = {}, more = {}) =>
  site.ben.does('count', { productId: 'P2', quantity, from: shelf, ...body }, more);
const question = async () => (await site.view.open()).map(({ expected, actual }) => `${expected}: ${actual}`);

describe('a count', () => {
  it('of a lot and expiry is held against that figure alone', async () => {
    await count(6, { lot: 'L1', expiry: '2027-06-30' });
    await count(10, { lot: 'L1' });
    expect(await question()).toEqual([]);
    await count(3, { lot: 'L1', expiry: '2027-01-31' });
    expect(await question()).toEqual(['4: 3']);
  });

  it('that was a mistake is withdrawn with its question', async () => {
    const { mid } = await count(3, { lot: 'L1' });
    expect(await question()).toEqual(['10: 3']);
    await count(3, { lot: 'L1' }, { compensates: mid });
    expect(await question()).toEqual([]);
  });

  it('names the pieces that lie there instead of others', async () => {
    await put({ productId: 'P3', quantity: 2, serials: ['S1', 'S2'] });
    await count(2, { productId: 'P3', serials: ['S2', 'S9'] });
    expect(await question()).toEqual(['2: 2, S9']);
  });

  it('of a unit asks where it is known and was not found, and is satisfied where it stands', async () => {
    await receiptOf(site.anna, 'R-1').arrive(plate);
    await site.ben.does('count', { lpn: plate, from: station, quantity: 1 });
    expect(await question()).toEqual([]);
    await site.ben.does('count', { lpn: plate, from: station, quantity: 0, expected: 1 });
    expect(await question()).toEqual([`1: 0 ${plate}`]);
  });

  it('of nothing named is parked: nobody could say what it means', async () => {
    expect(await site.ben.does('count', { from: shelf, quantity: 1 })).toMatchObject({
      status: 'parked',
      why: 'body.productId or lpn is missing',
    });
  });
});

describe('work that asks for a count', () => {
  const raised = { taskId: 'T-count', now: '2026-11-21T10:00:00.000Z', zone: null };
  const work = { place: shelf, productId: 'P2', reason: 'short' };
  const inHand = { status: 'claimed', deviceId: 'D2', userId: 'U-2', lease: 'lease-1' } as const;
  const task = { id: 'T-count', rev: 1, lease: 'lease-1' };
  const status = async () => (await site.view.task('T-count'))?.status;

  it('is in the hands of who counts until he says that the place is done', async () => {
    await site.change(async (tx) => void tx.tasks.put({ ...countTask(raised, work), ...inHand }));
    await count(4, { lot: 'L1', expiry: '2027-01-31' }, { task });
    await count(6, { lot: 'L1', expiry: '2027-06-30' }, { task });
    expect(await status()).toBe('claimed');
    await site.ben.does('task', { taskStep: 'finished' }, { task });
    expect(await status()).toBe('done');
  });

  it('is over when somebody counts the product there who had not taken it', async () => {
    await site.change(async (tx) => void tx.tasks.put(countTask(raised, work)));
    await count(10);
    expect(await status()).toBe('done');
  });
});

it('a unit carried on and back again stands where it stood, also by an undo', async () => {
  const receipt = receiptOf(site.anna, 'R-1');
  await receipt.arrive(plate);
  await receipt.take('P1', 3);
  await receipt.closeUnit(plate);
  const { mid } = await site.ben.does('move', { lpn: plate, from: station, to: 'location:RECV-2' });
  expect(await site.view.container(plate)).toMatchObject({ place: 'location:RECV-2', closed: true });
  await site.ben.does('move', { lpn: plate, from: 'location:RECV-2', to: station }, { compensates: mid });
  expect(await site.view.container(plate)).toMatchObject({ place: station });
  await site.ben.does('move', { productId: 'P1', quantity: 1, from: pallet, to: station });
  expect((await site.view.raised()).toSorted()).toEqual([
    `put away 1 P1 from ${station}`,
    `put away 2 P1 from ${plate}`,
  ]);
});
