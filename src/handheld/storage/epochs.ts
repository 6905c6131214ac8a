import type { Ids } from '../../shared/domain/random.ts';
import type { EpochReason, EpochRow, Incident, JournalEntry } from './journal-rows.ts';
import type { JournalReader, JournalTransaction } from './journal-store.ts';
import type { Loss, SentinelMark } from './sentinel.ts';

/**
 * The epochs of this device's journal.
 *
 *   no epoch, no mark ............ first start: epoch 1
 *   mark of an unknown epoch ..... the database was wiped or is an old image: new epoch, incident
 *   mark above the highest row ... the newest rows are gone: new epoch, incident
 *   mark of a loss noted before .. localStorage itself has come back old: the newest epoch goes on
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
  const intact = !mark || (marked ? marked !== newest || highest >= mark.highest : isFollowed(epochs, mark));
  if (newest && intact) return { ...newest, highest };
  const reason = intact ? 'first' : newest ? 'rolled_back' : 'wiped';
  if (mark && !intact) {
    await noteLosses(tx, mark, now);
    return openEpoch(tx, reason, { ids, now }, { epoch: mark.epoch, highest: mark.highest });
  }
  return openEpoch(tx, reason, { ids, now });
}

const isFollowed = (epochs: readonly EpochRow[], mark: SentinelMark): boolean =>
  epochs.some(({ follows }) => follows?.epoch === mark.epoch && follows.highest >= mark.highest);

/**
 * Notes what is not here any more: of the epoch that was written to, of those before it, and every loss that was noted
 * before and is gone with its note. The name follows from what is lost, and no number is in two losses of an epoch: two
 * tabs may miss the same journal with marks of different age, and each number is told once.
 */
async function noteLosses(tx: JournalTransaction, mark: SentinelMark, now: number): Promise<void> {
  const noted = [...(await pendingIncidents(tx))];
  const ids = new Set(noted.map(({ incidentId }) => incidentId));
  const again = (mark.losses ?? []).filter(({ incidentId }) => !ids.has(incidentId));
  noted.push(...again.map((loss) => ({ ...loss, lost: null })));
  const epochs = await tx.epochs();
  for (const { epoch, highest } of [...(mark.earlier ?? []), mark]) {
    const row = epochs.find((each) => each.epoch === epoch);
    const gone = { kept: row ? await highestOf(tx, row) : 0, highest };
    const before = noted.filter((incident) => incident.epoch === epoch && incident.kind === 'device_reset');
    const isNews = epoch === mark.epoch && before.length === 0;
    const parts = isNews ? [gone] : notIn(before, gone);
    noted.push(...parts.map((part) => resetOf(epoch, part, now)));
  }
  await keepIncidents(tx, noted);
}

/** The numbers above `kept`, up to `highest`. */
type Span = Pick<Incident, 'kept' | 'highest'>;

const notIn = (others: readonly Span[], span: Span): Span[] =>
  others
    .reduce<Span[]>(
      (parts, { kept, highest }) =>
        parts.flatMap((part) => [
          { kept: part.kept, highest: Math.min(part.highest, kept) },
          { kept: Math.max(part.kept, highest), highest: part.highest },
        ]),
      [span],
    )
    .filter(({ kept, highest }) => kept < highest);

const resetOf = (epoch: string, { kept, highest }: Span, wall: number): Incident => ({
  incidentId: `${epoch}:${kept}-${highest}`,
  kind: 'device_reset',
  ...{ epoch, highest, kept, wall, lost: null },
});

/** What the sentinel is to remember of the journal as it is now. */
export async function markOf(tx: JournalReader): Promise<SentinelMark> {
  const epochs = await tx.epochs();
  const newest = epochs.at(-1) as EpochRow;
  const before = await Promise.all(
    epochs.slice(0, -1).map(async ({ epoch, ordinal }) => ({ epoch, highest: await tx.highestSeq(ordinal) })),
  );
  const earlier = before.filter(({ highest }) => highest > 0).slice(-markedEpochs);
  const losses = (await pendingIncidents(tx)).slice(-markedLosses).map(lossOf);
  return {
    epoch: newest.epoch,
    highest: await highestOf(tx, newest),
    ...(earlier.length > 0 && { earlier }),
    ...(losses.length > 0 && { losses }),
  };
}

/** A mark stays small: it is written with every movement. */
const markedEpochs = 12;
const markedLosses = 20;

const lossOf = ({ incidentId, kind, epoch, highest, kept, wall }: Incident): Loss => ({
  ...{ incidentId, kind, epoch, highest, kept, wall },
});

/** Begins the next epoch. */
export async function openEpoch(
  tx: JournalTransaction,
  reason: EpochReason,
  { ids, now }: { ids: Ids; now: number },
  follows?: EpochRow['follows'],
): Promise<EpochRow> {
  const ordinal = ((await tx.epochs()).at(-1)?.ordinal ?? 0) + 1;
  const epoch: EpochRow = {
    ordinal,
    epoch: ids.opaque(),
    highest: 0,
    ackedThrough: 0,
    startedAt: now,
    reason,
    ...(follows && { follows }),
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
