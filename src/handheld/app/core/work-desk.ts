import type { Result } from '../../../shared/domain/result.ts';
import type { Task } from '../../../shared/domain/task.ts';

export type WorkFailure =
  /** No answer, and no list is held ahead. */
  | { kind: 'offline' }
  /** So many order lines wait, but no stock of theirs may be picked. */
  | { kind: 'nothing'; waiting: number }
  /** Another device has it, or it is over. */
  | { kind: 'taken' }
  | { kind: 'gone' }
  | { kind: 'enrol_again' }
  | { kind: 'update_needed' }
  | { kind: 'nobody_signed_in' }
  | { kind: 'refused'; traceId: string | null };

/** `ahead`: the list held ahead was taken without asking the server. */
export type WorkGiven = { task: Task; from: 'server' | 'ahead' };

export interface WorkDesk {
  /** The next list for this zone (null: any) and a cart of so many slots; the list held ahead if there is no network. */
  giveMeWork(wish: { zone: string | null; slots: number }): Promise<Result<WorkGiven, WorkFailure>>;
  /** Takes one open task; needs the network, unless it is held or claimed by this device already. */
  claim(taskId: string): Promise<Result<WorkGiven, WorkFailure>>;
}
