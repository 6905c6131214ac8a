import type { Compensation } from '../../shared/domain/discrepancy.ts';
import type { ResolveRequest, ResolveResponse } from '../../shared/protocol/board/discrepancies.ts';

/** Why a decision cannot be carried out. */
export type ResolveFailure =
  | { kind: 'unknown' }
  /** Decided before, and not like this. */
  | { kind: 'resolved_otherwise'; resolution: Compensation | null }
  /** How much is to be booked neither was said nor follows from the discrepancy. */
  | { kind: 'quantity_unknown' }
  /** The operator brings the goods back himself at the end of his list; that closes the discrepancy. */
  | { kind: 'put_back_under_way' }
  /** The discrepancy names no goods or place that the decision could be about. */
  | { kind: 'nothing_to_move'; detail: string };

/** What a manager decides about which discrepancy. */
export type Resolving = ResolveRequest & { discrepancyId: string; by: string };

/** What a decision set going. */
export type Consequence = Pick<ResolveResponse, 'raisedTaskId' | 'mid'>;
