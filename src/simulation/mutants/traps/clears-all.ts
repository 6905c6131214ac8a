import type { Mutant } from '../mutant.ts';

/** The journal is cleared when it should not be. */
export const clearsAll: readonly Mutant[] = [
  {
    name: 'clear-after-sync',
    trap: 'clears_all',
    says: 'the push has succeeded, so the queue is empty now',
    edits: [
      {
        file: 'handheld/storage/receipts.ts',
        find: 'const acknowledged = await acknowledge(tx, batch, answer, clockwork.now);',
        replace: `const acknowledged = await acknowledge(tx, batch, answer, clockwork.now);
  if (acknowledged > 0) await tx.removeEntries(await tx.entriesBefore(null, Number.POSITIVE_INFINITY));`,
      },
    ],
  },
  {
    name: 'acknowledged-is-deleted',
    trap: 'clears_all',
    says: 'what the server has needs not be kept here',
    edits: [
      {
        file: 'handheld/storage/receipts.ts',
        find: '  await tx.putEntries(changed);',
        replace: `  await tx.putEntries(changed);
  await tx.removeEntries(changed.filter((entry) => !isUnsent(entry)));`,
      },
    ],
  },
  {
    name: 'full-disk-clears-journal',
    trap: 'clears_all',
    says: 'the disk is full: the oldest entries make room',
    edits: [
      {
        file: 'handheld/storage/recorder.ts',
        find: '        await ports.dropCache();',
        replace: `        await ports.journal.write(async (tx) =>
          tx.removeEntries(await tx.entriesBefore(null, Number.POSITIVE_INFINITY)),
        );`,
      },
    ],
  },
  {
    name: 'restored-server-is-believed',
    trap: 'clears_all',
    says: 'what was acknowledged once stays acknowledged, whatever the server says it has',
    edits: [
      {
        file: 'handheld/storage/greetings.ts',
        find: 'if (last < epoch.ackedThrough) await unacknowledgeAbove(tx, epoch, last);\n    else if (',
        replace: 'if (',
      },
      {
        file: 'handheld/storage/receipts.ts',
        find: 'await unacknowledgeAbove(tx, epoch, expected - 1);',
        replace: 'await renumberUnsent(tx, clockwork);',
      },
    ],
  },
  {
    name: 'clears-away-by-count',
    trap: 'clears_all',
    says: 'more than five entries need not be kept',
    edits: [
      {
        file: 'handheld/storage/retention.ts',
        find: 'entries: 5000 };',
        replace: 'entries: 5 };',
      },
      {
        file: 'handheld/storage/retention.ts',
        find: '!isUnsent(row) &&\n  row.seq <= epoch.ackedThrough &&\n  (tooMany',
        replace: 'row.seq <= epoch.highest &&\n  (tooMany',
      },
    ],
  },
];
