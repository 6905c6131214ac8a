import { describe, expect, it } from 'vitest';
import { createIds } from '../../shared/domain/random.ts';
import { failed } from '../../shared/domain/result.ts';
import { unwrap } from '../../testing/journal-contract.ts';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { createSeededRandom } from '../../testing/seeded-random.ts';
import { createEvidenceStore, type EvidenceStorePorts, mostPhotos } from './evidence-store.ts';

function setUp(given: Partial<EvidenceStorePorts> = {}) {
  const time = createManualClock();
  const { clock } = time;
  const kept: string[] = [];
  const store = createEvidenceStore({
    ...{ journal: createMemoryJournalStore(), clock, ids: createIds(clock, createSeededRandom(3)) },
    digest: async (bytes) => `digest of ${bytes.byteLength}`,
    hasRoomFor: async () => true,
    onKept: () => kept.push('kept'),
    ...given,
  });
  const keep = async (size = 3) => {
    await time.advance(1);
    return unwrap(await store.keep(photo(size)));
  };
  return { store, kept, keep };
}
const photo = (size = 3) => new Blob([new Uint8Array(size)], { type: 'image/jpeg' });

describe('photos on the device', () => {
  it('are kept with their digest until the server has them, oldest first', async () => {
    const { store, kept, keep } = setUp();
    const first = await keep(3);
    const second = await keep(4);
    expect(kept).toHaveLength(2);
    expect(unwrap(await store.next())).toMatchObject({ evidenceId: first, sha256: 'digest of 3' });
    unwrap(await store.sent(first));
    expect(unwrap(await store.next())?.evidenceId).toBe(second);
    expect(unwrap(await store.next())?.blob.type).toBe('image/jpeg');
  });

  it('that the server refuses stand aside, and are taken up once more', async () => {
    const { store, keep } = setUp();
    const first = await keep();
    const second = await keep();
    unwrap(await store.setAside(first));
    expect(unwrap(await store.next())?.evidenceId).toBe(second);
    unwrap(await store.takeUp());
    expect(unwrap(await store.next())?.evidenceId).toBe(first);
  });

  it('are refused before movements suffer', async () => {
    const full = { ok: false, failure: { kind: 'full' } };
    expect(await setUp({ hasRoomFor: async () => false }).store.keep(photo())).toEqual(full);
    const journal = { ...createMemoryJournalStore(), write: async () => failed({ kind: 'quota' as const }) };
    expect(await setUp({ journal }).store.keep(photo())).toEqual(full);
    const { store } = setUp();
    for (let index = 0; index < mostPhotos; index += 1) unwrap(await store.keep(photo()));
    expect(await store.keep(photo())).toEqual(full);
  });

  it('are refused when the server would not take them, and when they cannot be stored', async () => {
    expect(await setUp().store.keep(photo(2_000_001))).toEqual({ ok: false, failure: { kind: 'too_large' } });
    const broken = async () => failed({ kind: 'broken' as const, detail: 'x' });
    const journal = { ...createMemoryJournalStore(), write: broken };
    expect(await setUp({ journal }).store.keep(photo())).toEqual({ ok: false, failure: { kind: 'broken' } });
  });
});
