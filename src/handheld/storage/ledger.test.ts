import { describe, expect, it } from 'vitest';
import { createJournalBench, type JournalBench } from '../../testing/journal-bench.ts';
import type { EntryStatus } from './journal-rows.ts';
import { adviceFor, exportEntries, readLedger, unsentByUser } from './ledger.ts';

const mark = (bench: JournalBench, mid: string, status: EntryStatus) =>
  bench.journal.write(async (tx) => {
    const [entry] = await tx.entriesByMid([mid]);
    if (entry) await tx.putEntries([{ ...entry, status, acknowledgedAt: status === 'saved' ? null : 1 }]);
  });

async function journalOf(statuses: readonly EntryStatus[]) {
  const bench = createJournalBench();
  const mids: string[] = [];
  for (const status of statuses) {
    const mid = await bench.pick({ userId: status === 'saved' ? 'U-0002' : 'U-0001' });
    await mark(bench, mid, status);
    mids.push(mid);
  }
  return { bench, mids };
}

describe('the ledger', () => {
  it('shows the newest first and goes on from the last one shown', async () => {
    const { bench, mids } = await journalOf(['accepted', 'discrepancy', 'saved']);
    const first = await readLedger(bench.journal, 'online', { limit: 2 });
    expect(first.map(({ mid }) => mid)).toEqual([mids[2], mids[1]]);
    const rest = await readLedger(bench.journal, 'online', { limit: 2, before: first[1]?.position ?? 0 });
    expect(rest.map(({ mid }) => mid)).toEqual([mids[0]]);
  });

  it('finds what is unsent, and what was not taken over as it is', async () => {
    const { bench, mids } = await journalOf(['saved', 'parked', 'held_back', 'accepted', 'discrepancy']);
    const unsent = await readLedger(bench.journal, 'online', { limit: 9, only: 'unsent' });
    expect(unsent.map(({ mid }) => mid)).toEqual([mids[0]]);
    const troubled = await readLedger(bench.journal, 'online', { limit: 9, only: 'troubled' });
    expect(troubled.map(({ status }) => status)).toEqual(['held_back', 'parked', 'saved']);
  });

  it('tells an entry that was sent without an answer from one that never was', async () => {
    const { bench } = await journalOf(['saved']);
    const status = async () => (await readLedger(bench.journal, 'online', { limit: 1 }))[0]?.status;
    expect(await status()).toBe('saved');
    const batch = await bench.outbox.next(1);
    if (batch.ok && batch.value) await bench.outbox.failed(batch.value, 'timeout', false);
    expect(await status()).toBe('sent');
  });

  it('says what is to be done', () => {
    expect(adviceFor('saved', 'offline')).toBe('will_be_sent');
    expect(adviceFor('sent', 'enrol_again')).toBe('enrol_again');
    expect(adviceFor('saved', 'update_needed')).toBe('update_needed');
    expect(adviceFor('accepted', 'enrol_again')).toBe('nothing');
    expect(adviceFor('parked', 'online')).toBe('manager_decides');
    expect(adviceFor('held_back', 'online')).toBe('tell_manager');
  });

  it('counts what is unsent by the user who recorded it', async () => {
    const { bench } = await journalOf(['accepted', 'saved', 'saved']);
    expect([...(await unsentByUser(bench.journal))]).toEqual([['U-0002', 2]]);
  });

  it('exports what the server has not taken over, oldest first, with its epoch', async () => {
    const { bench, mids } = await journalOf(['accepted', 'saved', 'parked']);
    const exported = await exportEntries(bench.journal);
    expect(exported.map(({ mid }) => mid)).toEqual([mids[1], mids[2]]);
    expect(exported[0]?.epoch).toMatch(/^[0-9a-f-]{36}$/);
  });
});
