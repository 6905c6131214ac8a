import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../server/db/rows/journal-entry.ts';
import { anEntry, storeInstant } from './store-rows.ts';
import type { StoreScene } from './store-scene.ts';

/** What is kept of the movements and of those who bring them. */
export function describeJournal(site: StoreScene): void {
  describe('journal', () => {
    it('entries stand in their stream and are found again', async () => {
      await append(
        anEntry('m1', 1, { orderLineId: 'SO-1/1', toPlace: 'lpn:T1', fromPlace: 'location:A' }),
        anEntry('m2', 2),
      );
      await site.store.read(site.siteId, async (tx) => {
        await tx.journal.load(['m1', 'm9']);
        await tx.journal.loadStreams([
          { deviceId: 'D1', epoch: 'e' },
          { deviceId: 'D1', epoch: 'f' },
        ]);
        expect(tx.journal.get('m1')).toMatchObject(
          anEntry('m1', 1, { orderLineId: 'SO-1/1', toPlace: 'lpn:T1', fromPlace: 'location:A' }),
        );
        expect(tx.journal.get('m9')).toBeUndefined();
        expect([tx.journal.last('D1', 'e'), tx.journal.last('D1', 'f')]).toEqual([2, 0]);
        expect((await tx.journal.ofOrderLines(['SO-1/1'])).map(({ mid }) => mid)).toEqual(['m1']);
        expect(await tx.journal.placesTouchedBy('D1', 5)).toEqual(['location:A', 'lpn:T1']);
      });
    });

    it('the raw text stays letter for letter, whatever is in it', async () => {
      const raw = JSON.stringify({ note: 'nul \u0000, half a pair \ud800, ümlaut, "quotes"' });
      await append(anEntry('m1', 1, { raw }));
      const found = await site.store.read(site.siteId, async (tx) => {
        await tx.journal.load(['m1']);
        return tx.journal.get('m1')?.raw;
      });
      expect(found).toBe(raw);
    });

    it('a gap in a stream and a movement appended twice are refused as bugs', async () => {
      await expect(append(anEntry('m1', 2))).rejects.toThrow('stands at 0');
      await append(anEntry('m1', 1));
      await expect(append(anEntry('m1', 2))).rejects.toThrow('in the journal already');
    });

    it('a movement that stands elsewhere already takes its number all the same', async () => {
      await append(anEntry('m1', 1));
      await site.store.write(site.siteId, async (tx) => {
        await tx.journal.loadStreams([{ deviceId: 'D1', epoch: 'f' }]);
        tx.journal.repeat({ mid: 'm1', deviceId: 'D1', epoch: 'f', seq: 1 });
      });
      await site.store.read(site.siteId, async (tx) => {
        await tx.journal.loadStreams([{ deviceId: 'D1', epoch: 'f' }]);
        expect(tx.journal.last('D1', 'f')).toBe(1);
        expect(await tx.journal.allStreams()).toEqual([
          { deviceId: 'D1', epoch: 'e', last: 1 },
          { deviceId: 'D1', epoch: 'f', last: 1 },
        ]);
        expect(await tx.journal.numbers('D1', 'f')).toEqual([1]);
      });
    });

    it('only a parked entry gets another outcome', async () => {
      const parked = anEntry('m1', 1, {
        status: 'parked',
        appliedAt: null,
        outcome: { mid: 'm1', status: 'parked', why: 'unknown' },
      });
      await append(parked, anEntry('m2', 2));
      expect(
        await site.store.read(site.siteId, async (tx) =>
          (await tx.journal.parked(0, 10)).map(({ mid }) => mid),
        ),
      ).toEqual(['m1']);
      await settle(anEntry('m1', 1, { productId: 'P1' }));
      await expect(settle(anEntry('m2', 2, { productId: 'P1' }))).rejects.toThrow('not parked');
      const all = await site.store.read(site.siteId, (tx) => tx.journal.after(0, 10));
      expect(all.map(({ mid, status, productId }) => [mid, status, productId])).toEqual([
        ['m1', 'accepted', 'P1'],
        ['m2', 'accepted', null],
      ]);
    });

    const append = (...entries: JournalEntry[]) =>
      site.store.write(site.siteId, async (tx) => {
        await tx.journal.load(entries.map(({ mid }) => mid));
        await tx.journal.loadStreams(entries);
        for (const entry of entries) tx.journal.append(entry);
      });
    const settle = (entry: JournalEntry) =>
      site.store.write(site.siteId, async (tx) => {
        await tx.journal.load([entry.mid]);
        tx.journal.settle(entry);
      });
  });

  describe('contacts', () => {
    it('a call changes what it tells and keeps the rest', async () => {
      const later = '2026-11-21T10:00:05.000Z';
      await site.store.noteContact(site.siteId, {
        deviceId: 'D1',
        lastContact: storeInstant,
        unsent: 3,
        userId: 'U-1',
        battery: 0.5,
        scanning: { wedge: { count: 40, p50: 21, p95: 64 }, camera: null },
      });
      await site.store.noteContact(site.siteId, {
        deviceId: 'D1',
        lastContact: later,
        cursor: 7,
        userId: null,
      });
      const contacts = await site.store.read(site.siteId, (tx) => tx.contacts(['D1', 'D2']));
      expect([...contacts.values()]).toEqual([
        {
          deviceId: 'D1',
          lastContact: later,
          cursor: 7,
          unsent: 3,
          parked: 0,
          userId: null,
          build: null,
          storagePersisted: null,
          battery: 0.5,
          scanning: { wedge: { count: 40, p50: 21, p95: 64 }, camera: null },
        },
      ]);
    });
  });
}
