import type { Result } from '../../shared/domain/result.ts';

export type NetRequest = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  /** Sent as JSON; left out of a GET. */
  body?: unknown;
  /** Sent as they are, under the media type of the blob, instead of a body. */
  bytes?: Blob;
  timeoutMs: number;
};

/** `json` is undefined when the body is not JSON: then something else than Stockhand has answered. */
export type NetAnswer = { status: number; json: unknown; retryAfterMs: number | null };

/** No answer within the time allowed, or none at all. Whether the server heard is not known in either case. */
export type NetFailure = { kind: 'timeout' } | { kind: 'unreachable' };

/** The wire. An answer that comes after its time is thrown away. */
export interface Net {
  send(request: NetRequest): Promise<Result<NetAnswer, NetFailure>>;
}
