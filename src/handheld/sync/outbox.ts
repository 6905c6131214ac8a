import type { Result } from '../../shared/domain/result.ts';
import type { HelloRequest, HelloResponse } from '../../shared/protocol/hello.ts';
import type { PushEntry, PushResponse } from '../../shared/protocol/push.ts';
import type { CallProblem } from './sync-status.ts';

/** The journal could not be read or written just now. Nothing is lost by trying again later. */
export type OutboxFailure = { kind: 'storage' };

/** Entries of one epoch under ascending numbers without a gap. A sealed entry always comes alone. */
export type Batch = { epoch: string; entries: PushEntry[]; sealed: boolean };

export type OutboxCounts = { unsent: number; parked: number; heldBack: number; photos: number };

export type Settled =
  /** At least one entry was acknowledged, or others are due now: go on. */
  | { kind: 'progress' }
  /** What is unsent could not be taken under its numbers and has new ones. */
  | { kind: 'renumbered' }
  /** The answer covered nothing. */
  | { kind: 'nothing' }
  /** The server's database is of another generation than the last greeting: nothing was taken over, say hello. */
  | { kind: 'other_generation' };

/** What the sender needs of the journal. Each call is one transaction; no call ever removes an unsent movement. */
export interface Outbox {
  /** The next entries to push, at most `limit`; null when all is acknowledged. */
  next(limit: number): Promise<Result<Batch | null, OutboxFailure>>;
  /** Takes the server's answer to `batch` over. Only what it names changes. */
  settle(batch: Batch, answer: PushResponse): Promise<Result<Settled, OutboxFailure>>;
  /**
   * Notes that a push of `batch` failed. `refusedAlone`: Stockhand itself answered that it cannot take this one
   * entry; tells whether it is to be sealed from now on.
   */
  failed(
    batch: Batch,
    problem: CallProblem,
    refusedAlone: boolean,
  ): Promise<Result<{ sealed: boolean }, OutboxFailure>>;
  /** What to say in a greeting. */
  greeting(): Promise<Result<Pick<HelloRequest, 'epochs' | 'incidents'>, OutboxFailure>>;
  /** Takes the answer over; tells whether another greeting has to report a loss. */
  greeted(
    answer: HelloResponse,
    reported: HelloRequest['incidents'],
  ): Promise<Result<{ again: boolean }, OutboxFailure>>;
  /** The generation of the last greeting. */
  generation(): Promise<Result<string | null, OutboxFailure>>;
  counts(): Promise<Result<OutboxCounts, OutboxFailure>>;
  /** The cache has everything of the feed up to here: local facts that it includes need not lie over it any more. */
  pulled(position: { gen: string; cursor: number }): Promise<Result<null, OutboxFailure>>;
  /** Called after each change of the journal. */
  subscribe(listener: () => void): () => void;
}
