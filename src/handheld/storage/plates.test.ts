import { describe, expect, it } from 'vitest';
import { parseLpn } from '../../shared/domain/lpn.ts';
import { failed } from '../../shared/domain/result.ts';
import { createMemoryJournalStore } from '../../testing/memory-journal-store.ts';
import { createPlates, type PlatePorts } from './plates.ts';

function setUp(given: Partial<PlatePorts> = {}) {
  let kept: unknown = null;
  const journal = createMemoryJournalStore();
  const plates = createPlates({
    journal,
    mirror: { read: () => kept, write: (taken) => void (kept = taken) },
    block: () => 7,
    highestKnown: async () => -1,
    ...given,
  });
  const counters = async (count: number) => {
    const taken: (number | undefined)[] = [];
    for (let index = 0; index < count; index += 1) taken.push(parseLpn((await plates.next()) ?? '')?.counter);
    return taken;
  };
  return { plates, journal, counters, forgetMirror: () => void (kept = null) };
}

describe('plates of the device’s own block', () => {
  it('are containers of the block with their check character, each once', async () => {
    const { plates } = setUp();
    const taken = [await plates.next(), await plates.next(), await plates.next()];
    expect(new Set(taken).size).toBe(3);
    expect(taken.map((lpn) => parseLpn(lpn ?? ''))).toMatchObject(
      taken.map(() => ({ kind: 'container', block: 7 })),
    );
  });

  it('are never given twice when asked for at the same time', async () => {
    const { plates } = setUp();
    const taken = await Promise.all(Array.from({ length: 20 }, () => plates.next()));
    expect(new Set(taken).size).toBe(20);
  });

  it('go on after the journal was lost, and after the mirror was', async () => {
    const { counters, journal, forgetMirror } = setUp();
    const [first = 0] = await counters(1);
    journal.wipe();
    const [second = 0] = await counters(1);
    forgetMirror();
    const [third = 0] = await counters(1);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it('go on after both were lost, from what the site knows', async () => {
    const { counters } = setUp({ highestKnown: async () => 120 });
    expect((await counters(1))[0]).toBeGreaterThan(120);
  });

  it('begin anew in another block', async () => {
    let block = 7;
    const { counters } = setUp({ block: () => block });
    await counters(5);
    block = 8;
    expect((await counters(1))[0]).toBeLessThan(3);
  });

  it('are not given where they cannot be noted, without a block, or beyond its end', async () => {
    const broken = async () => failed({ kind: 'quota' as const });
    const journal = { ...createMemoryJournalStore(), write: broken };
    expect(await setUp({ journal }).plates.next()).toBeNull();
    expect(await setUp({ block: () => null }).plates.next()).toBeNull();
    expect(await setUp({ highestKnown: async () => 9999 }).plates.next()).toBeNull();
  });
});
