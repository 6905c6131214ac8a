import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { stops, takes, tote } from '../../testing/picking-scene.ts';
import { createReallocate } from '../tasks/reallocate.ts';
import { reprocessAll, reprocessParked } from './reprocess-parked.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const again = (mid: string) => site.ports.store.write(siteId, (tx) => reprocessParked(tx, site.ports, mid));

/** A short that our own rules fail on, as long as `reallocate` is broken. */
const parkByBug = async () => {
  site.ports.log.error = () => undefined;
  site.ports.reallocate = () => Promise.reject(new Error('bug'));
  return site.device.does('short', takes(stops.milk, { to: undefined }));
};

describe('a parked movement', () => {
  it('takes effect when its cause is gone, at the place in the journal where it stood', async () => {
    const { mid } = await parkByBug();
    await site.device.does('pick', takes(stops.cheese));
    site.ports.reallocate = createReallocate(site.ports.ids);
    expect(await again(mid)).toMatchObject({
      ok: true,
      value: { status: 'discrepancy', discrepancies: [{ kind: 'short' }] },
    });
    expect(await site.view.line('SO-1/1')).toMatchObject({ short: 3, allocated: 2 });
    const entries = await site.ports.store.read(siteId, (tx) => tx.journal.after(4, 10));
    expect(entries.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'short discrepancy',
      'pick accepted',
    ]);
  });

  it('is not applied twice', async () => {
    const { mid } = await parkByBug();
    site.ports.reallocate = createReallocate(site.ports.ids);
    await again(mid);
    expect(await again(mid)).toMatchObject({ ok: false, failure: { kind: 'not_parked' } });
  });

  it('stays parked while it cannot be read or our rules fail on it', async () => {
    const { mid } = await parkByBug();
    expect(await again(mid)).toMatchObject({ ok: false, failure: { kind: 'still_parked' } });
    const unread = await site.device.does('task', { taskStep: 'paused' }, { v: 99 });
    expect(await again(unread.mid)).toMatchObject({
      ok: false,
      failure: { kind: 'still_parked', why: /newer/ },
    });
  });

  it('nobody knows cannot be tried', async () => {
    expect(await again('0195aaaa-0000-7000-8000-000000000000')).toEqual({
      ok: false,
      failure: { kind: 'unknown' },
    });
  });

  it('that the device could not get through by itself is unwrapped', async () => {
    const entry = site.device.record('pick', takes(stops.milk));
    await site.device.send([{ ...entry, movement: { heldBack: true, raw: entry.movement } }]);
    expect(await site.view.stock(tote)).toEqual([]);
    expect(await again(entry.mid)).toMatchObject({ ok: true, value: { status: 'accepted' } });
    expect(await site.view.stock(tote)).toEqual(['P1: 5']);
  });

  it('is tried after an update with all the others', async () => {
    await parkByBug();
    await site.device.does('task', { taskStep: 'paused' }, { v: 99 });
    site.ports.reallocate = createReallocate(site.ports.ids);
    expect(await reprocessAll(site.ports.store, siteId, site.ports)).toBe(1);
    expect(await site.ports.store.read(siteId, (tx) => tx.journal.parked(0, 10))).toHaveLength(1);
  });
});
