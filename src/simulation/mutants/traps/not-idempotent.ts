import type { Mutant } from '../mutant.ts';

const takeEntries = 'server/movements/take-entries.ts';

/** A repetition counts again, or is known by its number only. */
export const notIdempotent: readonly Mutant[] = [
  {
    name: 'repetition-moves-stock',
    trap: 'not_idempotent',
    says: 'the journal keeps a movement once; its effects are applied whenever it comes',
    edits: [
      {
        file: takeEntries,
        find: 'reading.ok && !tx.journal.get(entry.mid) ? [reading.value] : []',
        replace: 'reading.ok ? [reading.value] : []',
      },
      {
        file: takeEntries,
        find: '    taken.results.push(known.outcome);',
        replace: `    if (reading.ok) await applyEntry(applying, arrivalOf(tx, delivery, entry), reading.value, () => {});
    taken.results.push(known.outcome);`,
      },
    ],
  },
  {
    name: 'dedupe-by-number',
    trap: 'not_idempotent',
    says: 'a number that was there before is the same movement',
    edits: [
      {
        file: takeEntries,
        find: `    taken.results.push(await reportFork(applying, delivery, entry));
    return false;`,
        replace: `    taken.results.push({ mid, status: 'accepted' });
    return true;`,
      },
    ],
  },
  {
    name: 'same-content-is-a-repetition',
    trap: 'not_idempotent',
    says: 'the same thing from the same device within a minute is a second scan of the first',
    edits: [
      {
        file: takeEntries,
        find: '  const known = tx.journal.get(mid);',
        replace: `  const known = tx.journal.get(mid) ?? twinOf(deviceId, entry, Date.parse(tx.now));`,
      },
      {
        file: takeEntries,
        find: 'async function apply(',
        replace: `const seen = new Map<string, { mid: string; at: number }>();

function twinOf(deviceId: string, { mid, movement }: PushEntry, at: number): { outcome: Receipt } | undefined {
  const { scans: _scans, ...what } = { scans: null, ...(movement['body'] as object | undefined) };
  const key = JSON.stringify([deviceId, movement['type'], what]);
  const before = seen.get(key);
  seen.set(key, { mid, at });
  const isTwin = before !== undefined && before.mid !== mid && at - before.at < 60_000;
  return isTwin ? { outcome: { mid, status: 'accepted' } } : undefined;
}

async function apply(`,
      },
    ],
  },
  {
    name: 'renumbered-gets-new-names',
    trap: 'not_idempotent',
    says: 'a new number needs a new name',
    edits: [
      {
        file: 'handheld/storage/epochs.ts',
        find: "moving.map((entry, index) => ({ ...entry, ordinal: next.ordinal, seq: index + 1, status: 'saved' })),",
        replace: `moving.map((entry, index) => {
      const mid = clockwork.ids.next();
      const movement = { ...entry.movement, mid };
      return { ...entry, mid, movement, ordinal: next.ordinal, seq: index + 1, status: 'saved' };
    }),`,
      },
    ],
  },
  {
    name: 'known-is-a-conflict',
    trap: 'not_idempotent',
    says: 'a movement that is there already is a conflict for the device to solve',
    edits: [
      {
        file: takeEntries,
        find: `    taken.results.push(known.outcome);
    return true;`,
        replace: `    taken.results.push({ mid, status: 'fork', why: 'it is there already' });
    return false;`,
      },
    ],
  },
];
