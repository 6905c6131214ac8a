import type { SiteCommit } from '../../server/db/memory/memory-source.ts';
import type { SiteReading, SiteTransaction } from '../../server/db/site-transaction.ts';

/** A request as it crosses the wire: text, so that nobody on the other side holds the same object. */
export type WireRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  /** The Cookie header; null where there is none. */
  cookie: string | null;
  /** The Authorization header of other systems; devices and browsers have none. */
  authorization?: string;
  /** JSON, or null without a body. */
  text: string | null;
};

export type WireAnswer = {
  status: number;
  /** JSON as text; null without a body. */
  text: string | null;
  retryAfterMs: number | null;
  /** Cookies set, as name=value; an empty value removes it. */
  setCookies: readonly string[];
};

/** `down`: nobody listens. `died`: the process ended while it worked, before or after its commit. */
export type ServerOutcome = { kind: 'answered'; answer: WireAnswer } | { kind: 'down' } | { kind: 'died' };

/** `refused`: the server knows nobody by this cookie. */
export type SocketOutcome = { kind: 'connected'; close(): void } | { kind: 'refused' | 'down' };

export type SocketEnds = { onPoke(data: unknown): void; onPing(): void; onClosed(): void };

/** The product's server in this process: its routes, doors and handlers over the memory store. */
export interface ServerHost {
  answer(request: WireRequest): Promise<ServerOutcome>;
  /** What the push channel does when a device connects with its cookie. */
  connect(cookie: string | null, ends: SocketEnds): Promise<SocketOutcome>;
  readonly isUp: boolean;
  /** Ends the process: what is not committed is gone, all sockets close. It comes up again by itself a little later. */
  kill(): void;
  /** Takes the backup that a later `restore` puts back. */
  backUp(): void;
  /** Puts the backup back, as an administrator does: another generation. Nothing where no backup was taken. */
  restore(): void;
  /** The committed state of the site, for the oracle and for those who act at the server. */
  read<T>(work: (tx: SiteReading) => Promise<T>): Promise<T>;
  /** Changes something as an administrator does in the database; nothing while the server is away. */
  administer(work: (tx: SiteTransaction) => Promise<void>): Promise<void>;
  gen(): string;
  /** Position of the last change of the site's feed. */
  head(): Promise<number>;
  /** Told after every commit what it has changed (`afterCommit` of the memory store). Not by a backup or a restore. */
  onCommit(listener: (commit: SiteCommit) => void): void;
  readonly siteId: string;
  /** A code with which a device is enrolled, as a manager makes it. */
  enrolmentCode(): Promise<string>;
}
