import type { DiscrepancyKind } from '../../shared/domain/discrepancy.ts';
import type { MovementBody, MovementType } from '../../shared/domain/movement.ts';
import type { CallProblem } from '../sync/sync-status.ts';

/**
 * `saved` here only; `sent` at least once but without an answer yet; `accepted`; accepted with `discrepancy`;
 * `parked` by the server, which keeps it for a manager; `fork`: another entry of the server has its place, sent again
 * under a new number; `held_back`: the server could not take it as it is and keeps it sealed for a manager.
 */
export type LedgerStatus = 'saved' | 'sent' | 'accepted' | 'discrepancy' | 'parked' | 'fork' | 'held_back';

/** Keys of the texts that say what the operator is to do about an entry. */
export type LedgerAdvice =
  | 'nothing'
  | 'will_be_sent'
  | 'enrol_again'
  | 'update_needed'
  | 'manager_decides'
  | 'tell_manager';

export type LedgerEntry = {
  mid: string;
  /** Ascending in the order of recording; use as the key of the next page. */
  position: number;
  /** Wall clock of the device, ms. */
  recordedAt: number;
  userId: string;
  type: MovementType | 'unknown';
  body: MovementBody;
  taskId: string | null;
  status: LedgerStatus;
  advice: LedgerAdvice;
  discrepancies: readonly { id: string; kind: DiscrepancyKind }[];
  /** The server's words for a manager, when it parked the entry. */
  why: string | null;
  attempts: number;
  lastProblem: CallProblem | null;
};

/** Newest first. `before`: the position of the last entry of the page before. `troubled`: not taken over as it is. */
export type LedgerQuery = { before?: number; limit: number; only?: 'unsent' | 'troubled' };
