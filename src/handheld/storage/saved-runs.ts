import type { Bookmark } from '../workflows/recorder.ts';
import type { BookmarkRow } from './journal-rows.ts';

/** The runs that can be resumed, newest first. */
export const savedRuns = (rows: readonly BookmarkRow[]): Bookmark[] =>
  rows
    .filter(({ ended }) => !ended)
    .sort((a, b) => b.savedAt - a.savedAt)
    .map(toBookmark);

export function toBookmark(row: BookmarkRow): Bookmark {
  const { runId, machine, version, taskId, userId, step, snapshot, savedAt } = row;
  return { runId, machine, version, taskId, userId, step, snapshot, savedAt };
}
