import { isUnsent } from '../../../handheld/storage/epochs.ts';
import type { EndChecker } from '../evidence.ts';

/** I7. Once all is well again every journal in use empties within 40 minutes, which is when this is looked at. */
export const journalsEmpty: EndChecker = ({ ledger, devices }, look) => {
  for (const { name, isInUse, entries } of devices) {
    if (!isInUse) continue;
    const waiting = entries.filter((entry) => isUnsent(entry) && !isOfOtherTab(ledger, entry.mid));
    look(waiting.length === 0, () => `${name} still has ${waiting.length} unsent, first ${waiting[0]?.mid}`);
  }
};

/** What another tab or an old build wrote is I15's. */
export const isOfOtherTab = ({ confirmed }: Parameters<EndChecker>[0]['ledger'], mid: string): boolean =>
  (confirmed.get(mid)?.by ?? null) !== null;
