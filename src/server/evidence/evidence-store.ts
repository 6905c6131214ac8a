import type { EvidenceReceipt } from '../../shared/protocol/evidence.ts';

/** A photo with what is known of it. */
export type Evidence = EvidenceReceipt & {
  deviceId: string;
  mediaType: string;
  /** Instant, ISO 8601 UTC. */
  receivedAt: string;
  bytes: Buffer;
};

/**
 * Where photos lie. Beside the site's transactions: a photo is large, belongs to nobody else's work, and is a fact of
 * its own, whether the movement that names it came before it or comes after.
 */
export interface EvidenceStore {
  /** Keeps it unless there is one under its id; gives what is kept. The first one stays, whatever comes later. */
  keep(siteId: string, evidence: Evidence): Promise<EvidenceReceipt>;
  find(siteId: string, evidenceId: string): Promise<Evidence | undefined>;
}
