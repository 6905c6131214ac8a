import type { SiteCommit } from '../../server/db/memory/memory-source.ts';
import { createRequestRate } from './invariants/i08-request-rate.ts';
import { createNothingCancelledShips } from './invariants/i11-nothing-cancelled-ships.ts';
import { createSeenIsSeen } from './invariants/i11-seen-is-seen.ts';
import { createStoredAtOnce } from './invariants/i13-stored-at-once.ts';
import { createNeverBack } from './invariants/i14-never-back.ts';
import { createOneLease } from './invariants/i16-one-lease.ts';
import { createPromisedOnce } from './invariants/i17-promised-once.ts';
import type { Looks } from './look.ts';

/** The invariants that are looked at while it happens: what was wrong for a moment may look right at the end. */
export function createLiveChecks(looks: Looks) {
  const checks = {
    requestRate: createRequestRate(looks.at('I8')),
    cancelledShips: createNothingCancelledShips(looks.at('I11')),
    seenIsSeen: createSeenIsSeen(looks.at('I11')),
    storedAtOnce: createStoredAtOnce(looks.at('I13')),
    neverBack: createNeverBack(looks.at('I14')),
    oneLease: createOneLease(looks.at('I16')),
    promisedOnce: createPromisedOnce(looks.at('I17')),
  };
  const { cancelledShips, seenIsSeen, oneLease, promisedOnce } = checks;
  return {
    ...checks,
    committed: (commit: SiteCommit): void => {
      cancelledShips.committed(commit);
      seenIsSeen.committed(commit);
      oneLease.committed(commit);
      promisedOnce.committed(commit);
    },
    /** The database is another one now: what was seen of it before says nothing about it. */
    forget: (): void => {
      seenIsSeen.forget();
      oneLease.forget();
      promisedOnce.forget();
    },
  };
}
export type LiveChecks = ReturnType<typeof createLiveChecks>;
