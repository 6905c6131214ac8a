import type { EvidenceReceipt } from '../../shared/protocol/evidence.ts';
import type { Evidence, EvidenceStore } from './evidence-store.ts';

export function createMemoryEvidenceStore(): EvidenceStore {
  const kept = new Map<string, Evidence>();
  const keyOf = (siteId: string, evidenceId: string): string => `${siteId}|${evidenceId}`;
  return {
    async keep(siteId, evidence): Promise<EvidenceReceipt> {
      const key = keyOf(siteId, evidence.evidenceId);
      const first = kept.get(key) ?? evidence;
      kept.set(key, first);
      const { evidenceId, size, sha256 } = first;
      return { evidenceId, size, sha256 };
    },
    async find(siteId, evidenceId) {
      return kept.get(keyOf(siteId, evidenceId));
    },
  };
}
