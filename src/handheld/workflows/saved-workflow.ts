import type { MovementDraft } from '../../shared/domain/movement.ts';
import type { Bookmark, RecordRequest } from './recorder.ts';
import type { SignalKind } from './signals.ts';

/** Identity and time of an event: the only way in which chance and time reach a workflow. */
export type Stamp = {
  /** UUIDv7: the movements of the step that this event leads to are named after it. */
  id: string;
  /** Wall clock of the device as ISO 8601 UTC. */
  at: string;
};
export type Stamped<Event> = Event & { stamp: Stamp };

/** What one event comes to: the next snapshot, what is recorded on the way, what the operator hears. */
export type SessionTurn<Snapshot> = {
  snapshot: Snapshot;
  drafts: readonly MovementDraft[];
  signals: readonly SignalKind[];
};

/** A workflow as a saved session sees it: pure, so that a turn can be repeated and a run replayed. */
export interface SavedWorkflow<Snapshot, Event> {
  readonly id: string;
  /** Version of the saved snapshots. Only grows. */
  readonly version: number;
  begin(stamp: Stamp): SessionTurn<Snapshot>;
  /** Null when the event changes nothing where the workflow stands. */
  take(snapshot: Snapshot, event: Stamped<Event>): SessionTurn<Snapshot> | null;
  isOver(snapshot: Snapshot): boolean;
  /** Name of the step for the journal. */
  stepOf(snapshot: Snapshot): string;
  taskOf(snapshot: Snapshot): RecordRequest['task'];
  /** Plain JSON of a snapshot. */
  save(snapshot: Snapshot): unknown;
  /** The snapshot of a bookmark, or null when it is foreign, damaged or cannot be upgraded. */
  restore(bookmark: Bookmark): Snapshot | null;
}
