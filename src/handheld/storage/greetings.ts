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
  return { epochs: [...here, ...gone], incidents: incidents.flatMap(reportOf) };
}

function reportOf({ incidentId, kind, epoch, lost, wall }: Incident): Incidents {
  return lost === null ? [] : [{ incidentId, kind, epoch, lost, wall }];
}

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

/** Lost is what was once written, is not here any more and never reached the server. True if that is yet to be told. */
async function countLosses(
  tx: JournalTransaction,
  answer: HelloResponse,
  reported: Incidents,
): Promise<boolean> {
  const told = new Set(reported.map(({ incidentId }) => incidentId));
  const pending = await pendingIncidents(tx);
  if (pending.length === 0) return false;
  const counted = pending
    .filter(({ incidentId }) => !told.has(incidentId))
    .map((incident) => {
      const safe = Math.max(answer.last[incident.epoch] ?? 0, incident.kept);
      return { ...incident, lost: incident.lost ?? Math.max(0, incident.highest - safe) };
    });
  await keepIncidents(tx, counted);
  return counted.length > 0;
}
