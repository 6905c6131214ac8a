import type { Clock } from '../../shared/domain/clock.ts';
import { type Movement, movementVersions } from '../../shared/domain/movement.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { Recorder, RecordFailure, RecordRequest } from '../workflows/recorder.ts';
import { currentEpoch, markOf } from './epochs.ts';
import { withFreshNames } from './fresh-names.ts';
import type { BookmarkRow, EpochRow, JournalEntry } from './journal-rows.ts';
import type { JournalStore, JournalTransaction } from './journal-store.ts';
import { overlayOf } from './overlay.ts';
import { savedRuns } from './saved-runs.ts';
import { raiseSentinel, type Sentinel, type SentinelMark } from './sentinel.ts';
import type { StoreFailure } from './store-failure.ts';

export type RecorderPorts = {
  journal: JournalStore;
  sentinel: Sentinel;
  clock: Clock;
  ids: Ids;
  /** One life of this page or process: monotonic times are comparable within it. */
  boot: string;
  /** Estimate of server minus device wall clock, ms; null before the first contact. */
  offset(): number | null;
  /** The session under which this user last signed in here. */
  sessionOf(userId: string): string | null;
  /** Frees room: everything of the cache can be pulled again. */
  dropCache(): Promise<void>;
  /** After the commit: the sender may go. A new epoch means that something was lost: it is to be told first. */
  onRecorded(what: { newEpoch: boolean }): void;
};

type Taken = { taken: number };
type Recorded = { step: number; mark: SentinelMark; newEpoch: boolean };

/**
 * The only writer of movements. Movement, number, bookmark and overlay are one strict transaction; the promise is
 * kept after its commit, so whoever says "done" or sounds success does so after it.
 *
 *   expected step? -no-> step_taken
 *        | yes
 *   write -full-> drop the cache, write again -full-> storage_full
 *        | committed
 *   raise the sentinel, wake the sender
 */
export function createRecorder(ports: RecorderPorts): Recorder {
  return {
    record: async (request) => {
      let written = await write(ports, request);
      if (!written.ok && written.failure.kind === 'quota') {
        await ports.dropCache();
        written = await write(ports, request);
      }
      if (!written.ok) return failed(recordFailure(written.failure));
      if ('taken' in written.value) return failed({ kind: 'step_taken', currentStep: written.value.taken });
      const { step, mark, newEpoch } = written.value;
      raiseSentinel(ports.sentinel, mark);
      ports.onRecorded({ newEpoch });
      return done({ step });
    },
    bookmarks: async () => {
      const rows = await ports.journal.read((tx) => tx.bookmarks());
      return rows.ok ? savedRuns(rows.value.map(goneOnWith(ports))) : [];
    },
  };
}

function write(
  ports: RecorderPorts,
  request: RecordRequest,
): Promise<Result<Taken | Recorded, StoreFailure>> {
  const mark = ports.sentinel.read();
  const now = ports.clock.wall();
  const movements = request.drafts.map((draft) => movementOf(ports, request, draft));
  return ports.journal.write(async (tx) => {
    // Asked side by side: an operator waits for each answer of the database.
    const [bookmark, repeated] = await Promise.all([
      tx.bookmark(request.workflow.id),
      tx.entriesByMid(movements.map(({ mid }) => mid)),
    ]);
    const step = bookmark?.step ?? 0;
    if (step !== request.expectedStep) return { taken: step };
    const known = new Set(repeated.map(({ mid }) => mid));
    const epoch = await currentEpoch(tx, mark, { ids: ports.ids, now });
    const fresh = movements.filter(({ mid }) => !known.has(mid));
    const [highest] = await Promise.all([
      append(tx, epoch, fresh, now),
      putBookmark(tx, request, ports.boot, now),
    ]);
    const newEpoch = mark !== null && mark.epoch !== epoch.epoch;
    const next = newEpoch ? await markOf(tx) : { ...mark, epoch: epoch.epoch, highest };
    return { step: request.expectedStep + 1, mark: next, newEpoch };
  });
}

/** Adds the movements under the next numbers; tells the highest number there is now. */
async function append(
  tx: JournalTransaction,
  epoch: EpochRow,
  movements: readonly Movement[],
  now: number,
): Promise<number> {
  if (movements.length === 0) return epoch.highest;
  const highest = epoch.highest + movements.length;
  const keys = movements.map((_, index) => ({ ordinal: epoch.ordinal, seq: epoch.highest + 1 + index }));
  const entries = movements.map((movement, index) => ({ ...newEntry(movement, now), ...keys[index]! }));
  const overlay = movements.flatMap((movement, index) => {
    const row = overlayOf(movement);
    return row ? [{ ...row, recordedAs: keys[index]! }] : [];
  });
  await Promise.all([tx.putEntries(entries), tx.putEpoch({ ...epoch, highest }), tx.putOverlay(overlay)]);
  return highest;
}

const newEntry = (movement: Movement, now: number): Omit<JournalEntry, 'ordinal' | 'seq'> => ({
  mid: movement.mid,
  userId: movement.userId,
  movement,
  recordedAt: now,
  status: 'saved',
  attempts: 0,
  refusals: 0,
  lastProblem: null,
  discrepancies: [],
  why: null,
  acknowledgedAt: null,
});

function putBookmark(
  tx: JournalTransaction,
  request: RecordRequest,
  boot: string,
  now: number,
): Promise<void> {
  const { workflow, task, userId, expectedStep, snapshot } = request;
  return tx.putBookmark({
    runId: workflow.id,
    machine: workflow.machine,
    version: workflow.version,
    taskId: task?.id ?? null,
    userId,
    step: expectedStep + 1,
    snapshot,
    savedAt: now,
    ended: snapshot === null,
    boot,
  });
}

/**
 * A run that another page has saved goes on, but names nothing as that page may have named it. It costs nothing: a
 * movement and the bookmark behind it are written together, so what a bookmark is about to name is not in this journal.
 */
const goneOnWith =
  ({ boot, ids }: RecorderPorts) =>
  (row: BookmarkRow): BookmarkRow =>
    row.boot === boot ? row : { ...row, snapshot: withFreshNames(row.snapshot, ids.next()) };

function movementOf(
  ports: RecorderPorts,
  request: RecordRequest,
  draft: RecordRequest['drafts'][number],
): Movement {
  const { clock, boot } = ports;
  return {
    ...draft,
    v: movementVersions[draft.type],
    userId: request.userId,
    sessionId: ports.sessionOf(request.userId),
    workflow: request.workflow,
    task: request.task,
    time: { wall: clock.wall(), mono: clock.mono(), boot, offset: ports.offset() },
  };
}

function recordFailure(failure: StoreFailure): RecordFailure {
  switch (failure.kind) {
    case 'quota':
      return { kind: 'storage_full' };
    case 'reload':
      return { kind: 'storage_broken', detail: 'reload' };
    case 'broken':
      return { kind: 'storage_broken', detail: failure.detail };
  }
}
