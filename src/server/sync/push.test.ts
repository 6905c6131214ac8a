import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushEntry } from '../../shared/protocol/push.ts';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { stops, takes, tote } from '../../testing/picking-scene.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});
afterEach(async () => expect(await site.differences()).toEqual([]));

const statuses = async (entries: readonly PushEntry[], epoch?: string) => {
  const { results, expected } = await site.device.send(entries, epoch);
  return { statuses: results.map(({ status }) => status), expected };
};
const pickOne = () => site.device.record('pick', takes(stops.milk, { quantity: 1 }));
const unreadable = (movement: Record<string, unknown>): PushEntry => {
  const entry = site.device.record('task', { taskStep: 'skipped' });
  return { ...entry, movement: { ...entry.movement, ...movement } };
};
const otherEpoch = '11111111-1111-4111-8111-111111111111';

describe('a push', () => {
  it('is answered for each entry, with the position of the feed that includes it', async () => {
    const before = await site.ports.store.head(siteId);
    const answer = await site.device.send([pickOne(), pickOne()]);
    expect(answer).toMatchObject({
      proto: 1,
      gen: 'gen-1',
      results: [{ status: 'accepted' }, { status: 'accepted' }],
    });
    expect(answer.head).toBeGreaterThan(before);
    expect(answer.head).toBe(await site.ports.store.head(siteId));
    expect(answer.serverTime).toBe(site.ports.clock.wall());
  });

  it('repeated gives the stored outcomes and changes nothing', async () => {
    const entries = [pickOne(), site.device.record('pick', takes(stops.milk, { quantity: 9 }))];
    const first = await site.device.send(entries);
    const again = await site.device.send(entries);
    expect(again.results).toEqual(first.results);
    expect(again.head).toBe(first.head);
    expect(await site.view.stock(tote)).toEqual(['P1: 10']);
  });

  it('that begins with known entries goes on with the new ones', async () => {
    const [first, second] = [pickOne(), pickOne()];
    await site.device.send([first]);
    expect(await statuses([first, second])).toEqual({
      statuses: ['accepted', 'accepted'],
      expected: undefined,
    });
    expect(await site.view.stock(tote)).toEqual(['P1: 2']);
  });

  it('with a gap stops there and tells the number waited for', async () => {
    const [first, , third] = [pickOne(), pickOne(), pickOne()];
    expect(await statuses([first, third])).toEqual({ statuses: ['accepted'], expected: 2 });
    expect(await statuses([third])).toEqual({ statuses: [], expected: 2 });
  });

  it('of another movement under a taken number is a fork: told once to a manager, and nothing after it is taken', async () => {
    await site.device.send([pickOne()]);
    const clone = { ...pickOne(), seq: 1 };
    const next = { ...pickOne(), seq: 2 };
    expect(await statuses([clone, next])).toEqual({ statuses: ['fork'], expected: undefined });
    expect(await statuses([clone])).toEqual({ statuses: ['fork'], expected: undefined });
    expect(await site.view.open()).toMatchObject([
      { kind: 'device_fork', deviceId: 'D1', expected: site.device.epoch, actual: '1' },
    ]);
    expect(await site.view.stock(tote)).toEqual(['P1: 1']);
  });

  it('in a new epoch begins at one, and knows what it was sent under the old one', async () => {
    const entries = [pickOne(), pickOne()];
    await site.device.send(entries);
    const third = { ...pickOne(), seq: 3 };
    expect(await statuses([...entries, third], otherEpoch)).toEqual({
      statuses: ['accepted', 'accepted', 'accepted'],
      expected: undefined,
    });
    expect(await site.view.stock(tote)).toEqual(['P1: 3']);
  });

  const cases: [string, Record<string, unknown>, RegExp][] = [
    ['an unknown type', { type: 'teleport' }, /type: "teleport"/],
    ['a newer version', { type: 'pick', v: 9 }, /v: pick 9 is newer/],
    ['an unknown word of ours', { body: { taskStep: 'danced' } }, /body\.taskStep/],
    [
      'a figure that is none',
      { type: 'pick', body: { ...takes(stops.milk), quantity: 'many' } },
      /body\.quantity/,
    ],
    ['another id than its entry', { mid: '0195aaaa-0000-7000-8000-000000000000' }, /mid/],
    [
      'a pick that says not what',
      { type: 'pick', body: { from: 'location:A-01-01-1', to: tote } },
      /productId is missing/,
    ],
    ['a pick of nothing', { type: 'pick', body: takes(stops.milk, { quantity: 0 }) }, /quantity/],
    [
      'a place that is none',
      { type: 'move', body: { ...takes(stops.milk), to: 'virtual:moon' } },
      /virtual:moon is not a place/,
    ],
    ['text that cannot be kept', { userId: 'U-\0' }, /userId/],
    ['half a character', { body: { taskStep: 'paused', lot: '\ud800' } }, /lot/],
    ['an identifier as long as a book', { userId: 'U'.repeat(101) }, /userId/],
    ['nothing at all', { type: null, v: null, body: null }, /type: null/],
  ];
  it.each(cases)('with %s parks that entry as it came, and the stream goes on', async (_, fault, why) => {
    const faulty = unreadable(fault);
    const answer = await site.device.send([faulty, pickOne()]);
    expect(answer.results.map(({ status }) => status)).toEqual(['parked', 'accepted']);
    expect(answer.results[0]?.why).toMatch(why);
    const [parked] = await site.ports.store.read(siteId, (tx) => tx.journal.parked(0, 10));
    expect(parked).toMatchObject({
      mid: faulty.mid,
      seq: 1,
      productId: null,
      appliedAt: null,
      traceId: 'trace-1',
    });
    expect(JSON.parse(parked?.raw ?? '')).toEqual(JSON.parse(JSON.stringify(faulty.movement)));
    expect((await site.device.send([faulty])).results).toEqual(answer.results.slice(0, 1));
  });

  it('keeps unknown fields of a movement', async () => {
    const entry = pickOne();
    const more = { ...entry, movement: { ...entry.movement, mood: 'good' } };
    expect(await statuses([more])).toMatchObject({ statuses: ['accepted'] });
    const [kept] = await site.ports.store.read(siteId, async (tx) =>
      (await tx.journal.after(0, 99)).slice(-1),
    );
    expect(JSON.parse(kept?.raw ?? '')).toMatchObject({ mood: 'good' });
  });

  it('in which our own rules fail on an entry parks it and tells us', async () => {
    const told: object[] = [];
    site.ports.log.error = (details) => void told.push(details);
    site.ports.reallocate = () => Promise.reject(new Error('bug'));
    const answer = await site.device.send([
      pickOne(),
      site.device.record('short', takes(stops.milk, { quantity: 2 })),
      pickOne(),
    ]);
    expect(answer.results.map(({ status }) => status)).toEqual(['accepted', 'parked', 'accepted']);
    expect(told).toMatchObject([{ mid: answer.results[1]?.mid, deviceId: 'D1', traceId: 'trace-1' }]);
    expect(await site.view.line('SO-1/1')).toMatchObject({ picked: 2, allocated: 3, short: 0 });
    expect(await site.view.raised()).toEqual([]);
  });

  it('renews what is known of the device', async () => {
    await site.device.send([pickOne()]);
    const contacts = await site.ports.store.read(siteId, (tx) => tx.contacts(['D1']));
    expect(contacts.get('D1')?.lastContact).toBe('2026-11-21T10:00:00.000Z');
  });
});
