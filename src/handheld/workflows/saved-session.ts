import { type Clock, isoNow } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { failed, type Result } from '../../shared/domain/result.ts';
import type { Recorder, RecordFailure } from './recorder.ts';
import type { SavedWorkflow, SessionTurn, Stamp, Stamped } from './saved-workflow.ts';
import type { Signals } from './signals.ts';

/*
 * A workflow in which nothing is done until it is saved.
 *
 *   send(event) -> [queue] -> turn of the workflow -> recorder.record(movements + bookmark)
 *                     ^                                  | done             | failure     | step_taken
 *                     |                            publish, then        `blocked`     load the bookmark,
 *                     +------- next event <------- give the signal      until retry   drop the event
 *
 * 1. A snapshot is published and a signal given only after the turn that led to it is stored. The one exception: that
 *    something was wrong, where nothing is recorded, is told at once. It promises nothing.
 * 2. Events are taken one at a time in the order they were sent; none is lost while another one is being stored.
 * 3. A repeated attempt is the same turn: same event, same stamp, same movements.
 * 4. An event whose step was already taken (by another tab, or by an attempt whose answer was lost) is dropped:
 *    what it wanted is in the bookmark, or it was decided on an old screen.
 */

export type SessionPorts = { recorder: Recorder; ids: Ids; clock: Clock; signals: Signals };

/** The run that a session works on. A new one has no snapshot yet. */
export type SessionRun<Snapshot> = {
  runId: string;
  userId: string;
  /** Saved transitions so far; 0 for a new run. */
  step: number;
  snapshot: Snapshot | null;
};

/**
 * `idle` waits for the operator, `recording` stores a turn, `blocked` could not store it and waits for `retry`,
 * `over` has come to its end, `elsewhere` was ended by another tab.
 */
export type SessionPhase = 'idle' | 'recording' | 'blocked' | 'over' | 'elsewhere';

export type SessionState<Snapshot> = {
  phase: SessionPhase;
  /** What is stored and shown; null until a new run is stored for the first time. */
  snapshot: Snapshot | null;
  /** Why the last turn could not be stored, while `blocked`. */
  failure: RecordFailure | null;
};

export interface SavedSession<Snapshot, Event> {
  readonly runId: string;
  /** Takes an event into the queue; ignored once the run is over. */
  send(event: Event): void;
  /** Tries the blocked turn again, with the same movements. */
  retry(): void;
  /** The same object until something changes: fits `useSyncExternalStore`. */
  getState(): SessionState<Snapshot>;
  subscribe(listener: () => void): () => void;
  /** Resolves when nothing waits to be stored, or storing is blocked. */
  settled(): Promise<void>;
}

const isMerelyWrong = ({ drafts, signals }: SessionTurn<unknown>): boolean =>
  drafts.length === 0 && signals.includes('error');

type Job<Snapshot> = (snapshot: Snapshot | null) => SessionTurn<Snapshot> | null;

export function createSavedSession<Snapshot, Event>(
  workflow: SavedWorkflow<Snapshot, Event>,
  { recorder, ids, clock, signals }: SessionPorts,
  run: SessionRun<Snapshot>,
): SavedSession<Snapshot, Event> {
  const listeners = new Set<() => void>();
  const waiting: Job<Snapshot>[] = [];
  let state: SessionState<Snapshot> = { phase: 'idle', snapshot: run.snapshot, failure: null };
  let step = run.step;
  /** The turn that is being stored, or could not be yet. */
  let unsaved: SessionTurn<Snapshot> | null = null;
  /** The last turn that was shown. */
  let told: SessionTurn<Snapshot> | null = null;
  let draining: Promise<void> | null = null;

  const stamp = (): Stamp => ({ id: ids.next(), at: isoNow(clock) });
  const isEnded = () => state.phase === 'over' || state.phase === 'elsewhere';

  function publish(change: Partial<SessionState<Snapshot>>): void {
    state = { ...state, failure: null, ...change };
    for (const listener of [...listeners]) listener();
  }

  function add(job: Job<Snapshot>): void {
    waiting.push(job);
    wake();
  }

  function wake(): void {
    if (draining || state.phase === 'blocked' || isEnded()) return;
    draining = drain().finally(() => {
      draining = null;
      // What was sent after the last look into the queue, while this promise was settling, is not forgotten.
      if (waiting.length > 0) wake();
    });
  }

  async function drain(): Promise<void> {
    while (state.phase !== 'blocked' && !isEnded() && (unsaved || waiting.length > 0)) {
      unsaved ??= waiting.shift()?.(state.snapshot) ?? null;
      if (unsaved) await store(unsaved);
    }
  }

  async function store(turn: SessionTurn<Snapshot>): Promise<void> {
    const before = state.snapshot ?? turn.snapshot;
    if (isMerelyWrong(turn)) tell(turn, 'recording');
    else publish({ phase: 'recording' });
    const result = await record(turn, before);
    if (result.ok) {
      unsaved = null;
      step = result.value.step;
      tell(turn, workflow.isOver(turn.snapshot) ? 'over' : 'idle');
    } else if (result.failure.kind === 'step_taken') {
      unsaved = null;
      await reload();
    } else {
      publish({ phase: 'blocked', failure: result.failure });
      signals.give('error');
    }
  }

  /** Shows a turn and lets it be heard; once, however often it is tried to store it. */
  function tell(turn: SessionTurn<Snapshot>, phase: SessionPhase): void {
    publish({ phase, snapshot: turn.snapshot });
    if (told === turn) return;
    told = turn;
    for (const kind of turn.signals) signals.give(kind);
  }

  async function record(
    { snapshot, drafts }: SessionTurn<Snapshot>,
    before: Snapshot,
  ): Promise<Result<{ step: number }, RecordFailure>> {
    const { id, version } = workflow;
    try {
      return await recorder.record({
        workflow: { id: run.runId, machine: id, version, step: workflow.stepOf(before) },
        task: workflow.taskOf(snapshot),
        userId: run.userId,
        expectedStep: step,
        drafts,
        snapshot: workflow.isOver(snapshot) ? null : workflow.save(snapshot),
      });
    } catch (error) {
      // A recorder that throws has a bug; the operator's work must not hang on it.
      return failed({ kind: 'storage_broken', detail: String(error) });
    }
  }

  async function reload(): Promise<void> {
    const saved = (await recorder.bookmarks()).find(({ runId }) => runId === run.runId);
    const snapshot = saved ? workflow.restore(saved) : null;
    if (!saved || snapshot === null) return publish({ phase: 'elsewhere' });
    step = saved.step;
    publish({ phase: 'idle', snapshot });
  }

  if (run.snapshot === null) {
    const begun = stamp();
    add((snapshot) => (snapshot === null ? workflow.begin(begun) : null));
  }

  return {
    runId: run.runId,
    send: (event) => {
      if (isEnded()) return;
      const stamped: Stamped<Event> = { ...event, stamp: stamp() };
      add((snapshot) => (snapshot === null ? null : workflow.take(snapshot, stamped)));
    },
    retry: () => {
      if (state.phase !== 'blocked') return;
      publish({ phase: 'idle' });
      wake();
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    settled: async () => {
      while (draining) await draining;
    },
  };
}
