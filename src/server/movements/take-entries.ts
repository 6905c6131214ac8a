import type { Movement } from '../../shared/domain/movement.ts';
import type { PushEntry, Receipt } from '../../shared/protocol/push.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { type Applying, applyEntry } from './apply-entry.ts';
import { type Arrival, parkedEntry } from './entry-row.ts';
import { createFlags } from './judge-circumstances.ts';
import type { MovementPorts } from './ports.ts';
import { preload } from './preload.ts';
import { readMovement, type Unreadable } from './read-movement.ts';
import { reportFork } from './report-fork.ts';
import type { Result } from '../../shared/domain/result.ts';

export type Delivery = {
  deviceId: string;
  epoch: string;
  /** Ascending by `seq`. */
  entries: readonly PushEntry[];
  traceId: string | null;
};

export type Taken = {
  results: Receipt[];
  /** The number the server waits for, when another one came. */
  expected?: number;
  /** Bugs that parked an entry; for the log. */
  errors: { mid: string; error: unknown }[];
};

type Read = { entry: PushEntry; reading: Result<Movement, Unreadable> };

/**
 * Takes the entries of one stream in their order:
 *
 *   mid known          the stored outcome again; a new number it came under is taken
 *   seq <= last        fork: two stores write under one name. Told, and nothing after it is taken
 *   seq >  last + 1    a gap: the number waited for is told, and nothing after it is taken
 *   not readable, or our rules fail on it: parked as it came, and the stream goes on
 *   else               applied
 */
export async function takeEntries(
  tx: SiteTransaction,
  ports: MovementPorts,
  delivery: Delivery,
): Promise<Taken> {
  const { deviceId, epoch, entries } = delivery;
  await Promise.all([
    tx.journal.load(entries.map(({ mid }) => mid)),
    tx.journal.loadStreams([{ deviceId, epoch }]),
  ]);
  const read = entries.map((entry): Read => ({ entry, reading: readMovement(entry.mid, entry.movement) }));
  await preload(
    tx,
    read.flatMap(({ entry, reading }) => (reading.ok && !tx.journal.get(entry.mid) ? [reading.value] : [])),
  );
  const applying: Applying = { tx, ports, flags: createFlags(tx, deviceId) };
  const taken: Taken = { results: [], errors: [] };
  for (const each of read) {
    if (!(await takeEntry(applying, delivery, each, taken))) break;
  }
  return taken;
}

/** Whether the next entry may be taken. */
async function takeEntry(
  applying: Applying,
  delivery: Delivery,
  { entry, reading }: Read,
  taken: Taken,
): Promise<boolean> {
  const { tx } = applying;
  const { deviceId, epoch } = delivery;
  const { mid, seq } = entry;
  const last = tx.journal.last(deviceId, epoch);
  const known = tx.journal.get(mid);
  if (known) {
    if (seq === last + 1) tx.journal.repeat({ mid, deviceId, epoch, seq });
    taken.results.push(known.outcome);
    return true;
  }
  if (seq <= last) {
    taken.results.push(await reportFork(applying, delivery, entry));
    return false;
  }
  if (seq > last + 1) {
    taken.expected = last + 1;
    return false;
  }
  const arrival = arrivalOf(tx, delivery, entry);
  taken.results.push(
    reading.ok
      ? await apply(applying, arrival, reading.value, taken)
      : park(tx, arrival, entry, reading.failure.why),
  );
  return true;
}

async function apply(
  applying: Applying,
  arrival: Arrival,
  movement: Movement,
  { errors }: Taken,
): Promise<Receipt> {
  const { tx } = applying;
  const applied = await applyEntry(applying, arrival, movement, (entry) => tx.journal.append(entry));
  if (applied.ok) return applied.value;
  errors.push({ mid: arrival.mid, error: applied.failure.error });
  return park(
    tx,
    arrival,
    { movement },
    'the server failed on it; it can be reprocessed after the next update',
  );
}

function park(
  tx: SiteTransaction,
  arrival: Arrival,
  { movement }: Pick<PushEntry, 'movement'>,
  why: string,
): Receipt {
  const parked = parkedEntry(arrival, movement, why);
  tx.journal.append(parked);
  return parked.outcome;
}

const arrivalOf = (
  tx: SiteTransaction,
  { deviceId, epoch, traceId }: Delivery,
  { mid, seq, movement }: PushEntry,
): Arrival => ({
  mid,
  deviceId,
  epoch,
  seq,
  receivedAt: tx.now,
  raw: JSON.stringify(movement),
  traceId,
});
