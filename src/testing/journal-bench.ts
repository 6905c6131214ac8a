import type { MovementDraft } from '../shared/domain/movement.ts';
import { createIds, type Ids } from '../shared/domain/random.ts';
import { checkJournal } from '../handheld/storage/journal-check.ts';
import { createJournalOutbox } from '../handheld/storage/journal-outbox.ts';
import type { JournalEntry } from '../handheld/storage/journal-rows.ts';
import type { JournalStore } from '../handheld/storage/journal-store.ts';
import { createRecorder, type RecorderPorts } from '../handheld/storage/recorder.ts';
import type { Sentinel } from '../handheld/storage/sentinel.ts';
import type { Outbox } from '../handheld/sync/outbox.ts';
import type { RecordRequest, Recorder } from '../handheld/workflows/recorder.ts';
import { unwrap } from './journal-contract.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createMemoryJournalStore } from './memory-journal-store.ts';
import { createMemorySentinel } from './memory-sentinel.ts';
import { createSeededRandom } from './seeded-random.ts';

/** A journal with everything that is decided about it, on a manual clock. */
export type JournalBench = {
  time: ManualClock;
  ids: Ids;
  journal: JournalStore;
  sentinel: Sentinel;
  recorder: Recorder;
  outbox: Outbox;
  check(): Promise<{ epoch: string; newEpoch: boolean }>;
  /** Records one movement in a run of its own; gives its mid. */
  pick(given?: Partial<RecordRequest>): Promise<string>;
  entries(): Promise<JournalEntry[]>;
};

export function createJournalBench(given: Partial<RecorderPorts> & { seed?: number } = {}): JournalBench {
  const time = createManualClock();
  const ids = createIds(time.clock, createSeededRandom(given.seed ?? 1));
  const journal = given.journal ?? createMemoryJournalStore();
  const sentinel = given.sentinel ?? createMemorySentinel();
  const ports: RecorderPorts = {
    journal,
    sentinel,
    clock: time.clock,
    ids,
    boot: 'boot-1',
    offset: () => null,
    sessionOf: () => 'session-1',
    dropCache: async () => undefined,
    onRecorded: () => undefined,
    ...given,
  };
  const recorder = createRecorder(ports);
  return {
    time,
    ids,
    journal,
    sentinel,
    recorder,
    outbox: createJournalOutbox({
      ...{ journal, sentinel, ids, clock: time.clock },
      onNewEpoch: () => ports.onRecorded({ newEpoch: true }),
    }),
    check: async () => unwrap(await checkJournal({ journal, sentinel, clock: time.clock, ids })),
    pick: async (request = {}) => {
      const mid = ids.next();
      unwrap(
        await recorder.record(aRequest({ drafts: [aPick({ mid })], ...request, workflow: workflow(mid) })),
      );
      return mid;
    },
    entries: async () => unwrap(await journal.read((tx) => tx.entriesBefore(null, 10_000))).reverse(),
  };
}

const workflow = (id: string) => ({ id, machine: 'pick', version: 1, step: 'stowing' });

export const aPick = (given: Partial<MovementDraft> = {}): MovementDraft => ({
  mid: '01933e0a-7c00-7000-8000-000000000001',
  type: 'pick',
  compensates: null,
  body: {
    productId: 'P-1',
    quantity: 2,
    from: 'location:A-01-02-3',
    to: 'lpn:T00000121K',
    orderLineId: 'SO-1/1',
    pickLineId: 'PL-1',
  },
  ...given,
});

export const aRequest = (given: Partial<RecordRequest> = {}): RecordRequest => ({
  workflow: workflow('run-1'),
  task: { id: 'T-1', rev: 3, lease: null },
  userId: 'U-0001',
  expectedStep: 0,
  drafts: [aPick()],
  snapshot: { value: 'locating' },
  ...given,
});
