import type { Sentinel, SentinelMark } from '../../storage/sentinel.ts';
import type { LocalStore } from './local-store.ts';
import type { MarkFile } from './mark-file.ts';

const name = 'sentinel';

/** Counts the marks that were ever written, so that of two the later one is known. Absent in older marks. */
type KeptMark = SentinelMark & { turn?: number };

/**
 * The mark of what was last written to the journal, in localStorage: another file, so damage to one shows. It stands in
 * two more places: in a file that is written at once, for a browser that is killed, and in the memory of this page, for
 * somebody who clears all data of the site under it, journal and marks together.
 *
 * @param kept what the file held at the start
 */
export function createLocalSentinel(local: LocalStore, file?: MarkFile, kept?: unknown): Sentinel {
  let remembered: SentinelMark | null = null;
  let turn = 0;
  // The numbers of an epoch only grow: the mark of another tab, or of an older build that counts no turns, may be higher.
  const higher = (mark: SentinelMark, other: SentinelMark | null): SentinelMark =>
    other?.epoch === mark.epoch && other.highest > mark.highest ? { ...mark, highest: other.highest } : mark;
  const look = (mark: unknown) => {
    if (!isMark(mark)) return;
    const { turn: at = 0, ...known } = mark;
    remembered = at < turn && remembered ? higher(remembered, known) : higher(known, remembered);
    turn = Math.max(turn, at);
  };
  look(kept);
  return {
    read: () => {
      look(local.get(name));
      return remembered;
    },
    write: (next) => {
      look(local.get(name));
      remembered = higher(next, remembered);
      turn += 1;
      const mark: KeptMark = { ...remembered, turn };
      local.set(name, mark);
      file?.write(mark);
    },
  };
}

const isMark = (value: unknown): value is KeptMark =>
  typeof value === 'object' &&
  value !== null &&
  'epoch' in value &&
  typeof value.epoch === 'string' &&
  'highest' in value &&
  typeof value.highest === 'number' &&
  (!('turn' in value) || typeof value.turn === 'number');
