import type { Result } from '../../shared/domain/result.ts';
import type { OutboxFailure } from './outbox.ts';

/** A photo on its way. */
export type EvidenceToSend = {
  evidenceId: string;
  blob: Blob;
  /** Of the blob, hex. */
  sha256: string;
};

/** What the sender of photos needs of the journal. Only `sent` removes one. */
export interface EvidenceOutbox {
  /** The oldest photo that is to be sent; null for none. */
  next(): Promise<Result<EvidenceToSend | null, OutboxFailure>>;
  /** The server has the same bytes: this copy may go. */
  sent(evidenceId: string): Promise<Result<null, OutboxFailure>>;
  /** The server will not have it: kept, and not in the way of the others any more. */
  setAside(evidenceId: string): Promise<Result<null, OutboxFailure>>;
  /** Those that were set aside are to be sent once more. */
  takeUp(): Promise<Result<null, OutboxFailure>>;
}
