import type { Ids } from '../../shared/domain/random.ts';
import type { EpochReason, EpochRow, Incident, JournalEntry } from './journal-rows.ts';
import type { JournalReader, JournalTransaction } from './journal-store.ts';
import type { SentinelMark } from './sentinel.ts';

/**
 * The epochs of this device's journal.
 *
 *   no epoch, no mark ............ first start: epoch 1
 *   mark of an unknown epoch ..... the database was wiped or is an old image: new epoch, incident
 *   mark above the highest row ... the newest rows are gone: new epoch, incident
 *   otherwise .................... the newest epoch goes on
 *
 * A new epoch takes nothing from the old one: what is unsent there is sent under its old numbers first, and only
 * what the server then refuses as a fork, or cannot follow, is renumbered. So no acknowledged number is ever given
 * to another movement, and no movement changes its `mid`.
 */
export async function currentEpoch(
  tx: JournalTransaction,
  mark: SentinelMark | null,
  { ids, now }: { ids: Ids; now: number },
): Promise<EpochRow> {
  const epochs = await tx.epochs();
  const newest = epochs.at(-1);
  const highest = newest ? await highestOf(tx, newest) : 0;
  const marked = mark && epochs.find(({ epoch }) => epoch === mark.epoch);
  const intact = !mark || (marked && (marked !== newest || highest >= mark.highest));
  if (newest && intact) return { ...newest, highest };
  const reason = intact ? 'first' : newest ? 'rolled_back' : 'wiped';
  if (mark && !intact) {
    const kept = marked ? await highestOf(tx, marked) : 0;
    await noteIncident(tx, { ids, now }, { kind: 'device_reset', ...mark, kept });
  }
  return openEpoch(tx, reason, { ids, now });
}

/** Begins the next epoch. */
export async function openEpoch(
  tx: JournalTransaction,
  reason: EpochReason,
  { ids, now }: { ids: Ids; now: number },
): Promise<EpochRow> {
  const ordinal = ((await tx.epochs()).at(-1)?.ordinal ?? 0) + 1;
  const epoch: EpochRow = {
    ordinal,
    epoch: ids.opaque(),
    highest: 0,
    ackedThrough: 0,
    startedAt: now,
    reason,
  };
  await tx.putEpoch(epoch);
  return epoch;
}

/** Gives everything unsent new numbers in a new epoch, in the order of recording; every `mid` stays. */
export async function renumberUnsent(
  tx: JournalTransaction,
  clockwork: { ids: Ids; now: number },
): Promise<void> {
  const unsent: JournalEntry[] = [];
  for (const row of await tx.epochs()) {
    const highest = await highestOf(tx, row);
    unsent.push(
      ...(await tx.entriesAfter({ ordinal: row.ordinal, seq: row.ackedThrough }, Number.POSITIVE_INFINITY)),
    );
    await tx.putEpoch({ ...row, highest, ackedThrough: highest });
  }
  const moving = unsent.filter(isUnsent);
  const next = await openEpoch(tx, 'renumbered', clockwork);
  await tx.removeEntries(moving);
  await tx.putEntries(
    moving.map((entry, index) => ({ ...entry, ordinal: next.ordinal, seq: index + 1, status: 'saved' })),
  );
  await tx.putEpoch({ ...next, highest: moving.length });
}

/** The highest number ever given in an epoch: by its row, and by entries that another build may have written. */
export async function highestOf(tx: JournalReader, row: EpochRow): Promise<number> {
  return Math.max(row.highest, await tx.highestSeq(row.ordinal));
}

export const isUnsent = ({ status }: Pick<JournalEntry, 'status'>): boolean =>
  status === 'saved' || status === 'fork';

const incidentsFact = 'incidents';

export async function pendingIncidents(tx: JournalReader): Promise<Incident[]> {
  return ((await tx.fact(incidentsFact)) as Incident[] | undefined) ?? [];
}

export const keepIncidents = (tx: JournalTransaction, incidents: readonly Incident[]): Promise<void> =>
  tx.putFact(incidentsFact, incidents);

/** Notes a loss; its exact number follows from the server's next greeting. */
export async function noteIncident(
  tx: JournalTransaction,
  { ids, now }: { ids: Ids; now: number },
  facts: Pick<Incident, 'kind' | 'epoch' | 'highest' | 'kept'>,
): Promise<void> {
  const incident: Incident = { incidentId: ids.next(), lost: null, wall: now, ...facts };
  await keepIncidents(tx, [...(await pendingIncidents(tx)), incident]);
}
