import type { Problem } from '../../../shared/protocol/problem.ts';

/**
 * Why an answer is missing. An exception only because the query cache knows no other way to fail; it is registered
 * as the error type of all queries, so that nobody has to guess.
 */
export class ApiFailure extends Error {
  readonly kind: 'offline' | 'signed_out' | 'refused' | 'unreadable';
  /** The server's words, where it refused. */
  readonly problem: Problem | undefined;

  constructor(kind: ApiFailure['kind'], problem?: Problem) {
    super(problem?.detail ?? problem?.title ?? kind);
    this.name = 'ApiFailure';
    this.kind = kind;
    this.problem = problem;
  }

  /** The machine-readable name of a refusal, such as `order-unknown`. */
  get code(): string | undefined {
    return this.problem?.type.split(':').at(-1);
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiFailure;
  }
}
