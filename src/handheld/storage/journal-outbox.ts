import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { Outbox, OutboxFailure } from '../sync/outbox.ts';
import { generationOf } from './journal-generation.ts';
import { currentEpoch, markOf } from './epochs.ts';
import type { EpochRow } from './journal-rows.ts';
import type { JournalReader, JournalStore, JournalTransaction } from './journal-store.ts';
import { nextBatch } from './next-batch.ts';
import { greetingOf, takeGreeting } from './greetings.ts';
import { settleOverlay } from './overlay.ts';
import { noteFailure } from './push-failures.ts';
import { takeAnswer } from './receipts.ts';
import type { Sentinel, SentinelMark } from './sentinel.ts';

/** The journal as the sender sees it. */
export function createJournalOutbox(ports: {
  journal: JournalStore;
  sentinel: Sentinel;
  clock: Clock;
  ids: Ids;
  /** A loss was noticed: it is to be told in a greeting. */
  onNewEpoch(): void;
}): Outbox {
  const { journal, sentinel, clock, ids } = ports;
  const clockwork = () => ({ ids, now: clock.wall() });
  const write = async <T>(
    work: (tx: JournalTransaction) => Promise<T>,
  ): Promise<Result<T, OutboxFailure>> => {
    const mark = sentinel.read();
    const written = await journal.write((tx) => checked(tx, mark, clockwork(), work));
    if (!written.ok) return failed({ kind: 'storage' });
    const { value, before, after } = written.value;
    // Renumbered entries are counted in their new epoch from now on.
    if (after.epoch !== mark?.epoch) sentinel.write(after);
    if (mark && before !== mark.epoch) ports.onNewEpoch();
    return done(value);
  };
  const read = <T>(work: (tx: JournalReader) => Promise<T>) => journal.read(work).then(asOutboxResult);
  return {
    next: (limit) => write((tx) => nextBatch(tx, limit, clockwork())),
    settle: (batch, answer) => write((tx) => takeAnswer(tx, batch, answer, clockwork())),
    failed: (batch, problem, refusedAlone) => write((tx) => noteFailure(tx, batch, problem, refusedAlone)),
    greeting: () => read(greetingOf),
    greeted: (answer, reported) => write((tx) => takeGreeting(tx, answer, reported ?? [], clockwork())),
    generation: () => read(generationOf),
    pulled: async (position) => {
      const settled = await write((tx) => settleOverlay(tx, position));
      return settled.ok ? done(null) : settled;
    },
    subscribe: journal.subscribe,
    counts: () =>
      read(async (tx) => ({
        photos: await tx.countEvidence(),
        unsent: (await tx.countEntries('saved')) + (await tx.countEntries('fork')),
        parked: await tx.countEntries('parked'),
        heldBack: await tx.countEntries('held_back'),
      })),
  };
}

/** Does `work` after comparing the journal with its sentinel, as every writer does. */
async function checked<T>(
  tx: JournalTransaction,
  mark: SentinelMark | null,
  clockwork: { ids: Ids; now: number },
  work: (tx: JournalTransaction) => Promise<T>,
): Promise<{ value: T; before: string; after: SentinelMark }> {
  const { epoch: before } = await currentEpoch(tx, mark, clockwork);
  const value = await work(tx);
  const newest = (await tx.epochs()).at(-1) as EpochRow;
  const after = newest.epoch === mark?.epoch ? mark : await markOf(tx);
  return { value, before, after };
}

const asOutboxResult = <T>(result: Result<T, { kind: string }>): Result<T, OutboxFailure> =>
  result.ok ? done(result.value) : failed({ kind: 'storage' });
