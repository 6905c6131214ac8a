import type { Movement } from '../../../shared/domain/movement.ts';
import type { DropPlace } from '../../../shared/domain/pick/pick-run.ts';
import type { Task } from '../../../shared/domain/task.ts';
import type { Lookup } from '../lookup.ts';
import type { SessionPorts } from '../saved-session.ts';
import type { ScanReaderPorts } from '../scan-reader.ts';

/** A movement of this device, as far as a run has to know it. */
export type OwnMovement = Pick<Movement, 'mid' | 'type' | 'compensates' | 'body' | 'task'>;

/** What picking needs of the handheld, besides a recorder, signals, ids and a clock. None of it waits for a network. */
export interface PickPorts extends SessionPorts, Pick<ScanReaderPorts, 'codePatterns' | 'separators'> {
  deviceId: string;
  /** Who picks: his name stands in the bookmark. */
  userId: string;
  /** What scanned codes stand for; asked only for what the list itself does not know. */
  lookup: Pick<Lookup, 'productByCode' | 'location' | 'container' | 'stockAt' | 'stockOf'>;
  /** The task as the device holds it now, without what it has not sent yet. */
  task(taskId: string): Promise<Task | undefined>;
  /** Calls `listener` after tasks may have changed; the returned function ends that. */
  watchTasks(listener: () => void): () => void;
  /** Pack stations, staging and conveyor entries; none when the device does not know them. */
  dropPlaces(): Promise<readonly DropPlace[]>;
  /** Whether the operator counts pieces by scanning each; they are not counted unless given. */
  countsByScanning?(): boolean;
  /** What this device recorded for a task, sent or not, oldest first. */
  recordedFor(taskId: string): Promise<readonly OwnMovement[]>;
}
