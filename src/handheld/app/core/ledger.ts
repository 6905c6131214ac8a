import type { Movement } from '../../../shared/domain/movement.ts';
import type { LedgerEntry, LedgerQuery } from '../../storage/ledger-entry.ts';
import type { Observable } from '../../sync/observable.ts';

export interface Ledger {
  /** Raised by every change of the journal: ask again then. */
  version: Observable<number>;
  page(query: LedgerQuery): Promise<LedgerEntry[]>;
  /** Movements recorded here for a task, sent or not, oldest first. */
  recordedFor(taskId: string): Promise<Movement[]>;
  /** Not yet acknowledged movements by the user who recorded them. */
  unsentByUser: Observable<readonly { userId: string; name: string; unsent: number }[]>;
}
