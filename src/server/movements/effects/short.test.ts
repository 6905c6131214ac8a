import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../../testing/memory-site-under-test.ts';
import { stops, takes } from '../../../testing/picking-scene.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const missing = (quantity: number, more: object = {}) =>
  takes(stops.milk, { quantity, to: undefined, expected: 5, reason: 'empty', ...more });
const linesOfList = async () => {
  const task = await site.view.task('T1');
  return task?.work.kind === 'pick'
    ? task.work.lines.map(
        ({ locationId, quantity, picked, short, status }) =>
          `${locationId} ${picked}+${short}/${quantity} ${status}`,
      )
    : [];
};

describe('a short', () => {
  it('is looked for elsewhere, and what cannot be found makes the line short', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 1 }));
    const receipt = await site.device.does('short', missing(4));
    expect(receipt.discrepancies).toMatchObject([{ kind: 'short' }]);
    expect(await site.view.line('SO-1/1')).toEqual({
      status: 'allocated',
      allocated: 2,
      picked: 1,
      short: 2,
    });
    expect(await linesOfList()).toEqual([
      'A-01-01-1 1+4/5 short',
      'A-02-01-1 0+0/4 open',
      'A-01-01-1 0+0/3 open',
      'B-01-01-1 0+0/2 open',
    ]);
    expect(await site.view.open()).toMatchObject([
      {
        kind: 'short',
        severity: 'warning',
        orderLineId: 'SO-1/1',
        place: 'location:A-01-01-1',
        expected: '5',
        actual: '3',
      },
    ]);
  });

  it('that is found elsewhere whole makes nothing short', async () => {
    await site.device.does('pick', takes(stops.milk, { quantity: 3 }));
    expect(await site.device.does('short', missing(2))).toMatchObject({ status: 'accepted' });
    expect(await site.view.line('SO-1/1')).toEqual({
      status: 'allocated',
      allocated: 2,
      picked: 3,
      short: 0,
    });
  });

  it('has its place counted, once', async () => {
    await site.device.does('short', missing(1));
    await site.device.does('short', missing(1));
    expect(await site.view.raised()).toEqual(['count P1 at location:A-01-01-1']);
  });

  it('because of damage needs no count', async () => {
    await site.device.does('short', missing(2, { reason: 'damaged' }));
    expect(await site.view.raised()).toEqual([]);
  });

  it('of a list that somebody else has now leaves the line waiting for stock', async () => {
    site.device.settings = { ...site.device.settings, deviceId: 'D2' };
    await site.device.does('short', missing(5));
    expect(await site.view.line('SO-1/1')).toEqual({ status: 'open', allocated: 0, picked: 0, short: 0 });
    expect(await linesOfList()).toHaveLength(3);
  });

  it('that was a mistake is withdrawn with all that came of it', async () => {
    const short = await site.device.does('short', missing(5));
    await site.device.does('short', missing(5), { compensates: short.mid });
    expect(await site.view.line('SO-1/1')).toEqual({
      status: 'allocated',
      allocated: 5,
      picked: 0,
      short: 0,
    });
    expect(await site.view.stock('location:A-01-01-1')).toEqual(['P1: 20 (8 promised)']);
    expect(await site.view.stock('location:B-01-01-1')).toEqual(['P1: 2']);
    expect(await linesOfList()).toEqual([
      'A-01-01-1 0+0/5 open',
      'A-02-01-1 0+0/4 open',
      'A-01-01-1 0+0/3 open',
      'B-01-01-1 0+0/2 cancelled',
    ]);
    expect(await site.view.open()).toEqual([]);
    expect(await site.view.raised()).toEqual([]);
  });
});
