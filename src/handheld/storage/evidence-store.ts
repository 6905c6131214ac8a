import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import { largestEvidence } from '../../shared/protocol/evidence.ts';
import type { EvidenceOutbox } from '../sync/evidence-outbox.ts';
import type { OutboxFailure } from '../sync/outbox.ts';
import type { JournalStore } from './journal-store.ts';
import type { StoreFailure } from './store-failure.ts';

export type EvidenceFailure =
  /** Too many photos wait, or too little room is left: what is left belongs to movements. */
  | { kind: 'full' }
  /** Larger than the server takes. */
  | { kind: 'too_large' }
  | { kind: 'broken' };

export type EvidenceStorePorts = {
  journal: JournalStore;
  clock: Clock;
  ids: Ids;
  /** SHA-256 of the bytes, hex. */
  digest(bytes: ArrayBuffer): Promise<string>;
  /** Whether so many bytes more still leave room for movements. */
  hasRoomFor(bytes: number): Promise<boolean>;
  /** After a photo was stored. */
  onKept(): void;
};

export interface EvidenceStore extends EvidenceOutbox {
  /** Keeps a photo until the server has it; gives the id by which a movement names it. */
  keep(photo: Blob): Promise<Result<string, EvidenceFailure>>;
}

/** Photos that may wait here at once. Beyond that a device has been without network for days. */
export const mostPhotos = 200;

/**
 * Photos on the device. They are refused long before movements would suffer: a full disk is no reason to drop the
 * cache for a photo, and none to keep one half.
 */
export function createEvidenceStore(ports: EvidenceStorePorts): EvidenceStore {
  const { journal } = ports;
  return {
    keep: (photo) => keep(ports, photo),
    next: async () => {
      const first = await journal.read((tx) => tx.firstEvidence('waiting'));
      return first.ok ? done(first.value ?? null) : failed({ kind: 'storage' });
    },
    sent: (evidenceId) => nothing(journal.write((tx) => tx.removeEvidence(evidenceId))),
    setAside: (evidenceId) =>
      nothing(
        journal.write(async (tx) => {
          const first = await tx.firstEvidence('waiting');
          if (first?.evidenceId === evidenceId) await tx.putEvidence({ ...first, status: 'refused' });
        }),
      ),
    takeUp: () => nothing(journal.write((tx) => tx.changeEvidence('refused', 'waiting'))),
  };
}

async function keep(ports: EvidenceStorePorts, photo: Blob): Promise<Result<string, EvidenceFailure>> {
  const { journal, clock, ids } = ports;
  if (photo.size > largestEvidence) return failed({ kind: 'too_large' });
  if (!(await ports.hasRoomFor(photo.size))) return failed({ kind: 'full' });
  // Before the transaction: it would not wait for anything but itself.
  const sha256 = await ports.digest(await photo.arrayBuffer());
  const evidenceId = ids.next();
  const row = { evidenceId, blob: photo, sha256, takenAt: clock.wall(), status: 'waiting' as const };
  const written = await journal.write(async (tx) => {
    if ((await tx.countEvidence()) >= mostPhotos) return false;
    await tx.putEvidence(row);
    return true;
  });
  if (!written.ok) return failed({ kind: written.failure.kind === 'quota' ? 'full' : 'broken' });
  if (!written.value) return failed({ kind: 'full' });
  ports.onKept();
  return done(evidenceId);
}

async function nothing(written: Promise<Result<void, StoreFailure>>): Promise<Result<null, OutboxFailure>> {
  return (await written).ok ? done(null) : failed({ kind: 'storage' });
}
