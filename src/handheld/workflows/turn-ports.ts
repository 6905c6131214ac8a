import type { Movement } from '../../shared/domain/movement.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { NamingLookup } from './name-thing.ts';
import type { SessionPorts } from './saved-session.ts';
import type { ScanReaderPorts } from './scan-reader.ts';

/** A movement of this device, as far as a run has to know it. */
export type OwnMovement = Pick<Movement, 'mid' | 'type' | 'compensates' | 'body' | 'task'>;

/** What every workflow needs of the handheld. None of it waits for a network. */
export interface TurnPorts extends SessionPorts, Pick<ScanReaderPorts, 'codePatterns' | 'separators'> {
  deviceId: string;
  /** Who works: his name stands in the bookmark. */
  userId: string;
  lookup: NamingLookup;
  /** The task as the device holds it now, without what it has not sent yet. */
  task(taskId: string): Promise<Task | undefined>;
  /** Calls `listener` after tasks may have changed; the returned function ends that. */
  watchTasks(listener: () => void): () => void;
  /** What this device recorded for a task, sent or not, oldest first. */
  recordedFor(taskId: string): Promise<readonly OwnMovement[]>;
}
