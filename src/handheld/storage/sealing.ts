import type { PushEntry } from '../../shared/protocol/push.ts';
import type { JournalEntry } from './journal-rows.ts';

/** Refusals of one entry alone after which it travels sealed. */
export const refusalsBeforeSealing = 5;

/**
 * How an entry travels. The server wants the numbers of an epoch without a gap, so one that it cannot take may not
 * be left out: it keeps its number and its `mid` and goes in another wrapping. The server opens it where it is safe
 * to fail (its savepoint) and applies it after all, or parks it for a manager.
 *
 *   plain    as it is                                             5 answered refusals while alone
 *   sealed   the whole movement as one text that nothing reads    1 more
 *   emptied  only that it exists, for one that is too large       1 more, and for others: begin again
 *
 * The journal keeps the movement itself in every case, and the export shows it. Once a server that can read it runs,
 * a manager has it reprocessed from the sealed text.
 */
export type Wrapping = 'plain' | 'sealed' | 'emptied';

export function wrappingOf({
  refusals,
  lastProblem,
}: Pick<JournalEntry, 'refusals' | 'lastProblem'>): Wrapping {
  const round = refusals % (refusalsBeforeSealing + 2);
  if (round === refusalsBeforeSealing) return 'sealed';
  return round > refusalsBeforeSealing && lastProblem === 'too_large' ? 'emptied' : 'plain';
}

/** The entry as it crosses the wire. `movement.raw` is JSON text, null when emptied. */
export function wrapped(entry: JournalEntry): PushEntry {
  const { seq, mid, movement } = entry;
  const wrapping = wrappingOf(entry);
  if (wrapping === 'plain') return { seq, mid, movement };
  const raw = wrapping === 'sealed' ? JSON.stringify(movement) : null;
  return {
    seq,
    mid,
    movement: { heldBack: true, raw, problem: entry.lastProblem, recordedAt: entry.recordedAt },
  };
}
