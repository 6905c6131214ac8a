import type { Mutant } from '../mutant.ts';

/** Counters in memory, two tabs, an old tab in a new schema. */
export const memory: readonly Mutant[] = [
  {
    name: 'number-in-memory',
    trap: 'memory',
    says: 'the next number is one more than the last one given here',
    edits: [
      {
        file: 'handheld/storage/recorder.ts',
        find: '    const epoch = await currentEpoch(tx, mark, { ids: ports.ids, now });',
        replace: `    const stored = await currentEpoch(tx, mark, { ids: ports.ids, now });
    const given = counters.get(ports);
    const epoch = { ...stored, highest: given?.epoch === stored.epoch ? given.highest : stored.highest };`,
      },
      {
        file: 'handheld/storage/recorder.ts',
        find: 'const newEpoch = mark !== null && mark.epoch !== epoch.epoch;',
        replace: `counters.set(ports, { ...epoch, highest });
    const newEpoch = mark !== null && mark.epoch !== epoch.epoch;`,
      },
      {
        file: 'handheld/storage/recorder.ts',
        find: 'type Taken = { taken: number };',
        replace: `const counters = new WeakMap<RecorderPorts, EpochRow>();

type Taken = { taken: number };`,
      },
    ],
  },
  {
    name: 'step-in-memory',
    trap: 'memory',
    says: 'only one tab works on a run, so its step needs no look into the journal',
    edits: [
      {
        file: 'handheld/storage/recorder.ts',
        find: 'if (step !== request.expectedStep) return { taken: step };',
        replace: 'if (step > request.expectedStep + 1_000_000) return { taken: step };',
      },
    ],
  },
  {
    name: 'numbers-by-their-row',
    trap: 'memory',
    says: 'the row of the epoch knows the highest number',
    edits: [
      {
        file: 'handheld/storage/epochs.ts',
        find: 'return Math.max(row.highest, await tx.highestSeq(row.ordinal));',
        replace: 'return row.highest || (await tx.highestSeq(row.ordinal));',
      },
    ],
  },
  {
    name: 'sends-what-the-index-shows',
    trap: 'memory',
    says: 'entries are found by what this build writes into them',
    edits: [
      {
        file: 'handheld/storage/next-batch.ts',
        find: '    if (rows.length === 0) continue;',
        replace: `    const shown = new Set((await tx.overlay()).filter((row) => row.recordedAs).map(({ mid }) => mid));
    if (rows.length > 0 && !rows.some(({ mid, attempts }) => attempts > 0 || shown.has(mid))) continue;
    if (rows.length === 0) continue;`,
      },
    ],
  },
  {
    name: 'budget-of-a-page',
    trap: 'memory',
    says: 'a page counts its own calls',
    edits: [
      {
        file: 'handheld/app/core/handheld-parts.ts',
        find: 'createRequestBudget(clock, createLocalCallNotes(local, ids.opaque()))',
        replace:
          'createRequestBudget(clock, createLocalCallNotes({ ...local, get: () => null }, ids.opaque()))',
      },
    ],
  },
];
