import * as z from 'zod/mini';

/**
 * A photo is uploaded by itself, after or before the movement that names it: `PUT /api/v1/evidence/:evidenceId` with
 * the bytes as body (`image/jpeg`), by the device's cookie. Repeating it is harmless.
 */
export const evidencePath = (evidenceId: string): string =>
  `/api/v1/evidence/${encodeURIComponent(evidenceId)}`;

/** Largest photo taken in, bytes: devices scale theirs down to far less. */
export const largestEvidence = 2_000_000;

export const evidenceReceiptSchema = z.object({
  evidenceId: z.uuid(),
  /** Bytes stored. */
  size: z.int(),
  /** Hex of the SHA-256 of the bytes; the device deletes its copy only if it is that of its own. */
  sha256: z.string(),
});
export type EvidenceReceipt = z.infer<typeof evidenceReceiptSchema>;
