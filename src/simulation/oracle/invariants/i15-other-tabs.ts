import { isUnsent } from '../../../handheld/storage/epochs.ts';
import type { EndChecker } from '../evidence.ts';
import { missingMovements } from '../excuses.ts';
import { isOfOtherTab } from './i07-journals-empty.ts';

/** I15. What a second tab or a page of an old build has written is pushed like everything else. */
export const otherTabs: EndChecker = (evidence, look) => {
  const { ledger, site, devices } = evidence;
  for (const { name, isInUse, entries } of devices) {
    if (!isInUse) continue;
    for (const entry of entries) {
      if (!isOfOtherTab(ledger, entry.mid)) continue;
      look(
        !isUnsent(entry),
        () => `${entry.mid}, written on ${name} by ${ledger.confirmed.get(entry.mid)?.by}, was never sent`,
      );
    }
  }
  const missing = new Map(missingMovements(evidence).map((each) => [each.mid, each]));
  for (const [mid, { by, device }] of ledger.confirmed) {
    if (by === null) continue;
    const loss = missing.get(mid)?.loss ?? null;
    look(site.byMid.has(mid) || loss !== null, () => `${mid}, confirmed on ${device} by ${by}, is nowhere`);
  }
};
