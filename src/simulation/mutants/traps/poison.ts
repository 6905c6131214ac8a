import type { Edit, Mutant } from '../mutant.ts';

/** The budget of calls would hide that nobody waits. */
const withoutBudget: Edit = {
  file: 'handheld/sync/request-budget.ts',
  find: '      if (wait > 0) return wait;',
  replace: "      if (wait > 0 && caller === 'operator') return wait;",
};

/** One bad entry stops the others, or nobody waits after a failure. */
export const poison: readonly Mutant[] = [
  {
    name: 'no-savepoint',
    trap: 'poison',
    says: 'an error in one movement undoes the whole call',
    edits: [
      {
        file: 'server/movements/apply-entry.ts',
        find: "    return failed({ kind: 'not_applied', error });",
        replace: '    throw error;',
      },
    ],
  },
  {
    name: 'no-way-back',
    trap: 'poison',
    says: 'a movement that fails has not done anything yet',
    edits: [
      { file: 'server/movements/apply-entry.ts', find: '    goBack();\n', replace: '    void goBack;\n' },
    ],
  },
  {
    name: 'unreadable-stops-all',
    trap: 'poison',
    says: 'what this build cannot read is an error of the request',
    edits: [
      {
        file: 'server/movements/take-entries.ts',
        find: '      : park(tx, arrival, entry, reading.failure.why),',
        replace: '      : refuse(reading.failure.why),',
      },
      {
        file: 'server/movements/take-entries.ts',
        find: 'function park(',
        replace: `function refuse(why: string): never {
  throw new Error(why);
}

function park(`,
      },
    ],
  },
  {
    name: 'never-sealed',
    trap: 'poison',
    says: 'the server will take it one day',
    edits: [
      {
        file: 'handheld/storage/sealing.ts',
        find: 'export const refusalsBeforeSealing = 5;',
        replace: 'export const refusalsBeforeSealing = 1_000_000;',
      },
    ],
  },
  {
    name: 'never-alone',
    trap: 'poison',
    says: 'a batch that was refused is sent again as it is',
    edits: [
      {
        file: 'handheld/sync/sender.ts',
        find: 'size = Math.max(1, Math.floor(batch.entries.length / 2));',
        replace: 'size = Math.max(2, Math.floor(batch.entries.length / 2));',
      },
    ],
  },
  {
    name: 'no-backoff',
    trap: 'poison',
    says: 'trying again at once is fastest',
    edits: [
      {
        file: 'handheld/sync/backoff.ts',
        find: 'return Math.max(asked, 250 + random.next() * ceiling);',
        replace: 'return 200 + (random.next() * (asked + ceiling)) / 1_000_000;',
      },
      withoutBudget,
    ],
  },
  {
    name: 'polls-without-rest',
    trap: 'poison',
    says: 'the more often one asks, the fresher the screen',
    edits: [
      {
        file: 'handheld/sync/puller.ts',
        find: 'export const pollEvery = 25_000;',
        replace: 'export const pollEvery = 500;',
      },
      withoutBudget,
    ],
  },
];
