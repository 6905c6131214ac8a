import { expect, it } from 'vitest';
import { done, failed } from '../../../shared/domain/result.ts';
import { unwrap } from '../../../testing/journal-contract.ts';
import { createManualClock } from '../../../testing/manual-clock.ts';
import { createMemoryJournalStore } from '../../../testing/memory-journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import { openLastingJournal } from './lasting-journal.ts';

const broken = { kind: 'broken', detail: 'the bucket is gone' } as const;

/** A journal whose database the test closes, and that opens again after so many refusals. */
async function setUp(refusals: number) {
  const { timers, advance } = createManualClock();
  const lives = [createMemoryJournalStore(), createMemoryJournalStore()];
  const back: (StoreFailure | null)[] = [];
  let closed = () => {};
  let opens = 0;
  const { journal } = await openLastingJournal({
    open: async (events) => {
      closed = events.onClosed;
      opens += 1;
      if (opens === 1) return done(lives[0]!);
      return opens <= 1 + refusals ? failed(broken) : done(lives[1]!);
    },
    timers,
    onReloadNeeded: () => undefined,
    onBack: (failure) => back.push(failure),
  });
  return { journal, lives, back, advance, close: () => closed() };
}

it('a journal that the browser has closed is opened again, and who follows it goes on following', async () => {
  const { journal, lives, back, advance, close } = await setUp(2);
  let changes = 0;
  journal.subscribe(() => (changes += 1));
  close();
  await advance(5000);
  expect(back).toEqual([null]);
  changes = 0;
  unwrap(await journal.write((tx) => tx.putFact('a', 1)));
  expect(changes).toBe(1);
  expect(unwrap(await lives[1]!.read((tx) => tx.fact('a')))).toBe(1);
  expect(unwrap(await lives[0]!.read((tx) => tx.fact('a')))).toBe(undefined);
});

it('what is recorded while it is opened again waits for it instead of being refused', async () => {
  const { journal, lives, advance, close } = await setUp(1);
  close();
  const written = journal.write((tx) => tx.putFact('a', 1));
  await advance(5000);
  unwrap(await written);
  expect(unwrap(await lives[1]!.read((tx) => tx.fact('a')))).toBe(1);
});

it('one that is closed for good while it is opened again stays closed', async () => {
  const { journal, back, advance, close } = await setUp(2);
  close();
  journal.close();
  await advance(5000);
  expect(back).toEqual([]);
});

it('one that does not open any more says so, and takes nothing', async () => {
  const { journal, back, advance, close } = await setUp(99);
  close();
  await advance(5000);
  expect(back).toEqual([broken]);
  expect(await journal.write((tx) => tx.putFact('a', 1))).toMatchObject({ failure: broken });
});
