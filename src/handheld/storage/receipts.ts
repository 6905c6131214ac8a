import type { Ids } from '../../shared/domain/random.ts';
import type { PushResponse, Receipt } from '../../shared/protocol/push.ts';
import type { Batch, Settled } from '../sync/outbox.ts';
import { isUnsent, renumberUnsent } from './epochs.ts';
import type { EpochRow, JournalEntry } from './journal-rows.ts';
import type { JournalTransaction } from './journal-store.ts';
import { generationOf } from './journal-generation.ts';
import { unacknowledgeAbove } from './unacknowledge.ts';

/**
 * Takes the server's answer to a push over.
 *
 *   other generation ........... nothing is taken over: hello decides what the restored server has
 *   accepted|discrepancy|parked  acknowledged; the entry stays, flagged
 *   fork ....................... the number belongs to another movement there: all unsent get new numbers
 *   expected n ................. it has only what is below n: sent again from there
 *
 * Only entries that the answer names change their status, so a repeated or late answer does no harm.
 */
export async function takeAnswer(
  tx: JournalTransaction,
  batch: Batch,
  answer: PushResponse,
  clockwork: Clockwork,
): Promise<Settled> {
  if ((await generationOf(tx)) !== answer.gen) return { kind: 'other_generation' };
  const forked = answer.results.some(({ status }) => status === 'fork');
  const acknowledged = await acknowledge(tx, batch, answer, clockwork.now);
  if (forked) {
    await renumberUnsent(tx, clockwork);
    return { kind: 'renumbered' };
  }
  const row = (await tx.epochs()).find(({ epoch }) => epoch === batch.epoch);
  const epoch = row && (await advance(tx, row));
  if (!epoch || answer.expected === undefined) return { kind: acknowledged > 0 ? 'progress' : 'nothing' };
  return follow(tx, { epoch, expected: answer.expected, batch, acknowledged }, clockwork);
}

type Clockwork = { ids: Ids; now: number };
type Waiting = { epoch: EpochRow; expected: number; batch: Batch; acknowledged: number };

/** Flags the named entries and tells how many were unsent before. */
async function acknowledge(
  tx: JournalTransaction,
  batch: Batch,
  answer: PushResponse,
  now: number,
): Promise<number> {
  const receipts = new Map(answer.results.map((receipt) => [receipt.mid, receipt]));
  const entries = await tx.entriesByMid([...receipts.keys()]);
  const changed = entries.map((entry) =>
    flagged(entry, receipts.get(entry.mid) as Receipt, batch.sealed, now),
  );
  await tx.putEntries(changed);
  const settled = new Set(changed.filter((entry) => !isUnsent(entry)).map(({ mid }) => mid));
  const overlay = (await tx.overlay()).filter(({ mid }) => settled.has(mid));
  if (overlay.length > 0) await tx.putOverlay(overlay.map((row) => ({ ...row, head: answer.head })));
  return entries.filter(isUnsent).filter(({ mid }) => settled.has(mid)).length;
}

const flagged = (entry: JournalEntry, receipt: Receipt, sealed: boolean, now: number): JournalEntry => ({
  ...entry,
  status: sealed && receipt.status === 'parked' ? 'held_back' : receipt.status,
  discrepancies: receipt.discrepancies ?? [],
  why: receipt.why ?? null,
  lastProblem: null,
  acknowledgedAt: receipt.status === 'fork' ? null : now,
});

/** Moves the mark of what is acknowledged without a gap. */
async function advance(tx: JournalTransaction, epoch: EpochRow): Promise<EpochRow> {
  let { ackedThrough } = epoch;
  for (const entry of await tx.entriesAfter({ ordinal: epoch.ordinal, seq: ackedThrough }, advanceWindow)) {
    if (entry.seq !== ackedThrough + 1 || isUnsent(entry)) break;
    ackedThrough = entry.seq;
  }
  if (ackedThrough !== epoch.ackedThrough) await tx.putEpoch({ ...epoch, ackedThrough });
  return { ...epoch, ackedThrough };
}

/** More than one push can acknowledge. */
const advanceWindow = 200;

/**
 * The server waits for `expected`. Below what is acknowledged: it has lost entries, they are sent again. But if this
 * push held that very number, sending it again is no use, and what is unsent gets new numbers.
 */
async function follow(tx: JournalTransaction, waiting: Waiting, clockwork: Clockwork): Promise<Settled> {
  const { epoch, expected, batch, acknowledged } = waiting;
  const sentIt = batch.entries.some(({ seq }) => seq === expected);
  if (expected === epoch.ackedThrough + 1)
    return { kind: acknowledged > 0 || !sentIt ? 'progress' : 'nothing' };
  const outdated = batch.entries[0]?.seq !== epoch.ackedThrough + 1;
  if (expected <= epoch.ackedThrough && !sentIt) {
    await unacknowledgeAbove(tx, epoch, expected - 1);
    return { kind: 'progress' };
  }
  if (expected > epoch.ackedThrough && outdated) return { kind: 'progress' };
  await renumberUnsent(tx, clockwork);
  return { kind: 'renumbered' };
}
