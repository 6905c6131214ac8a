import type { MovementDraft } from '../../shared/domain/movement.ts';
import type { Result } from '../../shared/domain/result.ts';

/**
 * Where a workflow stands, saved beside the movements it recorded. `step` counts the saved transitions of one run:
 * a tab or a repeated tap that comes with an old step is turned away instead of being recorded twice.
 */
export type Bookmark = {
  runId: string;
  machine: string;
  version: number;
  taskId: string | null;
  userId: string;
  step: number;
  /** `machine.getPersistedSnapshot(...)`: plain JSON. */
  snapshot: unknown;
  /** Wall clock of the device, ms. */
  savedAt: number;
};

export type RecordRequest = {
  workflow: { id: string; machine: string; version: number; step: string };
  task: { id: string; rev: number; lease: string | null } | null;
  userId: string;
  /** The step this transition starts from; 0 for a new run. */
  expectedStep: number;
  /** Recorded in this order; none for a transition that only moves the bookmark. */
  drafts: readonly MovementDraft[];
  /** State after the transition, or null when the run is over and its bookmark goes. */
  snapshot: unknown;
};

export type RecordFailure =
  /** The journal could not be written even after the cache was dropped. Nothing was recorded. */
  | { kind: 'storage_full' }
  | { kind: 'storage_broken'; detail: string }
  /** Another tab, or a repetition, already took this step: load the bookmark again. */
  | { kind: 'step_taken'; currentStep: number };

/** The only writer of the journal: movements, sequence and bookmark in one strict transaction, or nothing. */
export interface Recorder {
  record(request: RecordRequest): Promise<Result<{ step: number }, RecordFailure>>;
  /** The saved runs of this device, newest first. */
  bookmarks(): Promise<Bookmark[]>;
}
