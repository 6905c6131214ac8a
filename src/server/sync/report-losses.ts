import type { Ids } from '../../shared/domain/random.ts';
import type { HelloRequest } from '../../shared/protocol/hello.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { openDiscrepancy } from '../discrepancies/open-discrepancy.ts';

type Incident = NonNullable<HelloRequest['incidents']>[number];

/**
 * What a device says it lost is put before a manager, with the exact number. Said again, it is the same question:
 * the incident's own id is the discrepancy's.
 */
export async function reportLosses(
  tx: SiteTransaction,
  ids: Ids,
  deviceId: string,
  incidents: readonly Incident[],
): Promise<void> {
  const named = incidents.map((incident) => ({
    ...incident,
    discrepancyId: `${deviceId}/${incident.incidentId}`.slice(0, 100),
  }));
  await tx.discrepancies.load(named.map(({ discrepancyId }) => discrepancyId));
  for (const { discrepancyId, kind, epoch, lost } of named) {
    if (tx.discrepancies.get(discrepancyId)) continue;
    openDiscrepancy(tx, ids, {
      discrepancyId,
      kind,
      deviceId,
      expected: epoch.slice(0, 100),
      actual: `${lost}`,
    });
  }
}
