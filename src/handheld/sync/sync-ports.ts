import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import type { HelloRequest } from '../../shared/protocol/hello.ts';
import type { EvidenceOutbox } from './evidence-outbox.ts';
import type { FeedCache } from './feed-cache.ts';
import type { Leadership } from './leadership.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Outbox } from './outbox.ts';
import type { ServerLine } from './server-line.ts';
import type { OpenSocket } from './socket.ts';
import type { StatusBoard } from './status-board.ts';

/** Everything that sync needs and does not make itself. */
export type SyncPorts = {
  outbox: Outbox;
  cache: FeedCache;
  evidence: EvidenceOutbox;
  line: ServerLine;
  board: StatusBoard;
  clock: Clock;
  timers: Timers;
  random: Random;
  lifecycle: Lifecycle;
  leadership: Leadership;
  openSocket: OpenSocket;
  deviceId(): string;
  build: string;
  /** Beyond the counts, which sync knows itself. */
  condition(): Omit<HelloRequest['condition'], 'unsent' | 'parked'>;
};
