import { isUnsent } from '../../../handheld/storage/epochs.ts';
import type { EndChecker } from '../evidence.ts';

/**
 * I6. What a device believes to be acknowledged is at the server. Only a device that nobody will start again may
 * believe so of what a restore from backup has taken away.
 */
export const acknowledgedIsKnown: EndChecker = ({ ledger, site, devices }, look) => {
  for (const { name, isInUse, entries } of devices) {
    for (const entry of entries) {
      if (isUnsent(entry)) continue;
      const isTakenAway = !isInUse && ledger.restoredAt.length > 0 && ledger.everAtServer.has(entry.mid);
      look(
        site.byMid.has(entry.mid) || isTakenAway,
        () => `${name} believes that ${entry.mid} is ${entry.status}, the server does not know it`,
      );
    }
  }
};
