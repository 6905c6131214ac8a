import type { Ids } from '../../shared/domain/random.ts';
import type { HelloRequest, HelloResponse } from '../../shared/protocol/hello.ts';
import { highestOf, keepIncidents, noteIncident, openEpoch, pendingIncidents } from './epochs.ts';
import type { EpochRow, Incident } from './journal-rows.ts';
import { generationOf } from './journal-generation.ts';
import type { JournalReader, JournalTransaction } from './journal-store.ts';
import { unacknowledgeAbove } from './unacknowledge.ts';

type Incidents = NonNullable<HelloRequest['incidents']>;

/** Every epoch that is still here, those that were lost, and the losses whose exact number is known by now. */
export async function greetingOf(tx: JournalReader): Promise<Pick<HelloRequest, 'epochs' | 'incidents'>> {
  const here = await Promise.all(
    (await tx.epochs()).map(async (row) => ({ epoch: row.epoch, highest: await highestOf(tx, row) })),
  );
  const incidents = await pendingIncidents(tx);
  const known = new Set(here.map(({ epoch }) => epoch));
  const gone = incidents
    .filter(({ epoch }) => !known.has(epoch))
    .map(({ epoch, highest }) => ({ epoch, highest }));
  const gen = await generationOf(tx);
  return { epochs: [...here, ...distinct(gone)], incidents: incidents.flatMap(reportTo(gen)) };
}

const distinct = <T extends { epoch: string }>(epochs: readonly T[]): T[] => [
  ...new Map(epochs.map((each) => [each.epoch, each])).values(),
];

const reportTo =
  (gen: string | null) =>
  ({ incidentId, kind, epoch, lost, wall, toldTo }: Incident): Incidents =>
    lost === null || (toldTo !== undefined && toldTo === gen)
      ? []
      : [{ incidentId, kind, epoch, lost, wall }];

/**
 * Takes the server's answer over: what it has of each epoch is the truth about what is acknowledged.
 *
 *   last < acknowledged ....... a restored server: everything kept above `last` is unsent again
 *   last > highest, newest .... an older image of this journal, or a copy of this device, has written there:
 *                               a new epoch begins, so that no number is given twice
 */
export async function takeGreeting(
  tx: JournalTransaction,
  answer: HelloResponse,
  reported: Incidents,
  clockwork: { ids: Ids; now: number },
): Promise<{ again: boolean }> {
  const regenerated = (await generationOf(tx)) !== answer.gen;
  await tx.putFact('gen', answer.gen);
  const epochs = await tx.epochs();
  for (const epoch of epochs) {
    const last = answer.last[epoch.epoch] ?? 0;
    if (last < epoch.ackedThrough) await unacknowledgeAbove(tx, epoch, last);
    else if (epoch === epochs.at(-1)) await leaveForeignGround(tx, epoch, last, clockwork);
  }
  if (regenerated) await rebaseOverlay(tx, answer.head);
  return { again: await countLosses(tx, answer, reported) };
}

async function leaveForeignGround(
  tx: JournalTransaction,
  epoch: EpochRow,
  last: number,
  clockwork: { ids: Ids; now: number },
): Promise<void> {
  const highest = await highestOf(tx, epoch);
  if (last <= highest) return;
  await noteIncident(tx, clockwork, {
    kind: 'device_fork',
    epoch: epoch.epoch,
    highest: last,
    kept: highest,
  });
  await openEpoch(tx, 'server_ahead', clockwork);
}

/** Positions of another generation mean nothing any more: what is acknowledged is part of this head. */
async function rebaseOverlay(tx: JournalTransaction, head: number): Promise<void> {
  const acknowledged = (await tx.overlay()).filter((row) => row.head !== null);
  if (acknowledged.length > 0) await tx.putOverlay(acknowledged.map((row) => ({ ...row, head })));
}

/**
 * Lost is what was once written, is not here any more and never reached the server, or is gone there as well since it
 * was restored. True if something of that is yet to be told.
 */
async function countLosses(
  tx: JournalTransaction,
  answer: HelloResponse,
  reported: Incidents,
): Promise<boolean> {
  const told = new Set(reported.map(({ incidentId }) => incidentId));
  const pending = await pendingIncidents(tx);
  if (pending.length === 0) return false;
  const counted = pending.map((incident): Incident => {
    if (told.has(incident.incidentId)) return { ...incident, toldTo: answer.gen };
    if (incident.toldTo === answer.gen) return incident;
    const { toldTo: _, ...untold } = incident;
    // Noted while this greeting was on its way: it did not ask for that epoch, and says nothing of it.
    const isAnswered = Object.hasOwn(answer.last, incident.epoch);
    return { ...untold, lost: isAnswered ? lossOf(incident, answer) : null };
  });
  const isTold = ({ toldTo }: Incident) => toldTo !== undefined;
  const remembered = counted.filter(isTold).slice(-rememberedIncidents);
  await keepIncidents(tx, [...remembered, ...counted.filter((incident) => !isTold(incident))]);
  return counted.some((incident) => !isTold(incident));
}

/** What stands above the kept entries of a forked epoch was written by another device: nothing of ours is lost. */
function lossOf({ kind, epoch, highest, kept }: Incident, answer: HelloResponse): number {
  if (kind === 'device_fork') return 0;
  return Math.max(0, highest - Math.max(answer.last[epoch] ?? 0, kept));
}

/** So many losses that were told are kept, to be told again to a server that was restored from before. */
const rememberedIncidents = 20;
