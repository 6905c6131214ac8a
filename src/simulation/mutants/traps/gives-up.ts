import type { Mutant } from '../mutant.ts';

const noted = 'if (noted.length > 0) await tx.putEntries(noted);';
const file = 'handheld/storage/push-failures.ts';

/** A refusal deletes, or tries run out. */
export const givesUp: readonly Mutant[] = [
  {
    name: 'refused-is-deleted',
    trap: 'gives_up',
    says: 'what the server refuses will never be taken: away with it',
    edits: [
      {
        file,
        find: noted,
        replace: `if (refusedAlone) await tx.removeEntries(entries);
  else if (noted.length > 0) await tx.putEntries(noted);`,
      },
    ],
  },
  {
    name: 'gives-up-after-five',
    trap: 'gives_up',
    says: 'five attempts are enough',
    edits: [
      {
        file,
        find: noted,
        replace: `const hopeless = noted.filter(({ attempts }) => attempts >= 5);
  await tx.putEntries(noted.filter(({ attempts }) => attempts < 5));
  await tx.removeEntries(hopeless);`,
      },
    ],
  },
  {
    name: 'revoked-forgets',
    trap: 'gives_up',
    says: 'a device that may not speak any more has nothing to say',
    edits: [
      {
        file,
        find: noted,
        replace: `if (problem === 'enrol_again') await tx.removeEntries(entries);
  else if (noted.length > 0) await tx.putEntries(noted);`,
      },
    ],
  },
  {
    name: 'tries-run-out',
    trap: 'gives_up',
    says: 'after five failures in a row something is broken: the app must be started again',
    edits: [
      {
        file: 'handheld/sync/retry-loop.ts',
        find: 'patientUntil = clock.mono() + outcome.retryAfterMs;',
        replace: `patientUntil = clock.mono() + outcome.retryAfterMs;
        if (failures >= 5) {
          phase = 'stopped';
          return false;
        }`,
      },
    ],
  },
  {
    name: 'parked-is-not-kept',
    trap: 'gives_up',
    says: 'a movement that cannot be read is answered; there is nothing to keep',
    edits: [
      {
        file: 'server/movements/take-entries.ts',
        find: '  tx.journal.append(parked);\n  return parked.outcome;',
        replace: '  return parked.outcome;',
      },
    ],
  },
];
