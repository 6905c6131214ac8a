import type { Task } from '../../../shared/domain/task.ts';
import type { Bookmark } from '../../workflows/recorder.ts';

/** A task as this device sees it. */
export type TaskView = {
  task: Task;
  /** `mine`: on this device; `open`: anybody's; `elsewhere`: taken from this device or over, while a run is saved. */
  whose: 'mine' | 'open' | 'elsewhere';
  /** The run that is saved for it on this device. */
  bookmark: Bookmark | null;
  /** What was recorded here and the server may not know yet. */
  local: 'untouched' | 'begun' | 'paused' | 'ended';
};
