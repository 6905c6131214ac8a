import type pg from 'pg';
import type { EvidenceReceipt } from '../../shared/protocol/evidence.ts';
import type { Evidence, EvidenceStore } from './evidence-store.ts';

/** Two of the same at once: the second waits for the first one's row and then reads it. */
const keep = `with fresh as (
    insert into evidence (site_id, evidence_id, device_id, media_type, size, sha256, received_at, bytes)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (site_id, evidence_id) do nothing
    returning evidence_id, size, sha256
  )
  select evidence_id as "evidenceId", size, sha256 from fresh`;
const receipt = `select evidence_id as "evidenceId", size, sha256 from evidence
  where site_id = $1 and evidence_id = $2`;
const find = `select evidence_id as "evidenceId", size, sha256, device_id as "deviceId", media_type as "mediaType",
    received_at as "receivedAt", bytes
  from evidence where site_id = $1 and evidence_id = $2`;

export const createPostgresEvidenceStore = (pool: pg.Pool): EvidenceStore => ({
  async keep(siteId, { evidenceId, deviceId, mediaType, size, sha256, receivedAt, bytes }) {
    const values = [siteId, evidenceId, deviceId, mediaType, size, sha256, receivedAt, bytes];
    const { rows: fresh } = await pool.query<EvidenceReceipt>(keep, values);
    if (fresh[0]) return fresh[0];
    const { rows } = await pool.query<EvidenceReceipt>(receipt, [siteId, evidenceId]);
    if (!rows[0]) throw new Error(`evidence ${evidenceId} was neither stored nor there`);
    return rows[0];
  },
  async find(siteId, evidenceId) {
    const { rows } = await pool.query<Evidence>(find, [siteId, evidenceId]);
    return rows[0];
  },
});
