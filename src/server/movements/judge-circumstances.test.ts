import { beforeEach, describe, expect, it } from 'vitest';
import type { Movement } from '../../shared/domain/movement.ts';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});

const minutes = 60_000;
const kindsOf = async (more: Partial<Movement>) => {
  const { discrepancies = [] } = await site.device.does('task', { taskStep: 'skipped' }, more);
  return discrepancies.map(({ kind }) => kind);
};
const time = (given: { sinceNow?: number; offset?: number | null }) => ({
  time: {
    wall: site.ports.clock.wall() + (given.sinceNow ?? 0),
    mono: 0,
    boot: 'b',
    offset: given.offset === undefined ? 0 : given.offset,
  },
});

describe('the circumstances of a movement', () => {
  it('are in order while user, session, lease and clock are', async () => {
    expect(await kindsOf({})).toEqual([]);
    expect(await kindsOf({ task: null })).toEqual([]);
  });

  it.each<[string, Partial<Movement>, string]>([
    ['another lease than the current one', { task: { id: 'T1', rev: 1, lease: 'lease-0' } }, 'lease_stale'],
    ['a task that nobody knows', { task: { id: 'T9', rev: 1, lease: 'lease-1' } }, 'lease_stale'],
    ['a user that nobody knows', { userId: 'U-7' }, 'auth_stale'],
    ['no session', { sessionId: null }, 'auth_stale'],
    ['the session of somebody else', { sessionId: 'session of U-2' }, 'auth_stale'],
  ])('with %s it stands and is flagged', async (_, more, kind) => {
    expect(await kindsOf(more)).toEqual([kind]);
    expect(await site.view.open()).toMatchObject([{ kind, severity: 'info' }]);
  });

  it('an act within the session is in order however late it arrives', async () => {
    site.ports.clock.pass(9 * 60 * minutes);
    expect(await kindsOf(time({ sinceNow: -90 * minutes }))).toEqual([]);
    expect(await kindsOf(time({ sinceNow: -30 * minutes }))).toEqual(['auth_stale']);
  });

  it('an act of a user who was removed is kept as his', async () => {
    await site.ports.store.write(siteId, async (tx) => {
      const [user] = await tx.users.find({ userId: 'U-1' });
      if (user) tx.users.put({ ...user, active: false });
    });
    expect(await kindsOf({})).toEqual(['auth_stale']);
    expect(await site.view.open()).toMatchObject([{ userId: 'U-1', deviceId: 'D1' }]);
  });

  it.each([
    ['two hours ahead of ours as it says itself', { offset: -120 * minutes }, ['clock_skew']],
    ['two hours behind', { sinceNow: -120 * minutes, offset: 120 * minutes }, ['clock_skew']],
    ['four minutes off', { offset: 4 * minutes }, []],
    ['jumped into the future while it was away', { sinceNow: 60 * minutes }, ['clock_skew']],
    ['never compared with ours', { sinceNow: -60 * minutes, offset: null }, []],
  ])('a device clock %s', async (_, given, kinds) => {
    expect(await kindsOf(time(given))).toEqual(kinds);
  });

  it('the same trouble is one question, named by every movement it concerns', async () => {
    const first = await site.device.does('task', { taskStep: 'skipped' }, { sessionId: null });
    const second = await site.device.does('task', { taskStep: 'skipped' }, { sessionId: null });
    expect(second.discrepancies).toEqual(first.discrepancies);
    expect(await site.view.open()).toHaveLength(1);
  });

  it('a wrong clock is asked about again after an hour', async () => {
    await kindsOf(time({ offset: 10 * minutes }));
    site.ports.clock.pass(61 * minutes);
    await kindsOf(time({ offset: 10 * minutes }));
    expect(await site.view.open()).toHaveLength(2);
  });
});
