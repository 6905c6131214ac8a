import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { type PullRequest, pullResponseSchema } from '../../shared/protocol/pull.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import { failedStep } from './failed-step.ts';
import type { FeedCache, FeedPosition } from './feed-cache.ts';
import { createRetryLoop, type RetryLoop, type StepOutcome } from './retry-loop.ts';
import type { ServerLine } from './server-line.ts';
import { syncPaths } from './sync-paths.ts';

export type PullerPorts = {
  cache: FeedCache;
  line: ServerLine;
  clock: Clock;
  timers: Timers;
  random: Random;
  deviceId(): string;
  condition(): PullRequest['condition'];
  isVisible(): boolean;
  /** Rows have changed up to this position. */
  onApplied(position: { gen: string; cursor: number }): Promise<void>;
  /** The device has everything that the server had just now. */
  onComplete(): void;
};

/** Changes in one answer. */
export const pullLimit = 1000;
/** How often the feed is asked for while somebody looks, whatever the push channel says, ms. */
export const pollEvery = 25_000;
/** Devices that were poked together pull within this time, ms. */
export const spreadOver = 5000;

/** After an answer that did not continue from here. */
const sidestepPause = 250;

export type Puller = Pick<RetryLoop, 'start' | 'stop' | 'wake' | 'wakeWithin'>;

/**
 * The change puller. It never waits for the sender: a full outbox must not delay a cancellation.
 *
 *   pulling --more--> pulling ... --end of the feed, a task had changed--> once more, which proves it was seen
 *      ^                             |
 *      +-- poke, poll, wake -- at rest
 *
 * The server takes a cancellation for seen when a pull asks from behind it, so after work has changed one more pull
 * follows at once; for anything else the next poll is early enough.
 */
export function createPuller(ports: PullerPorts): Puller {
  let workChanged = false;

  const step = async (): Promise<StepOutcome> => {
    const position = await ports.cache.position();
    if (!position.ok) return { kind: 'failed', retryAfterMs: 0 };
    const answer = await pull(ports, position.value);
    if (!answer.ok) return failedStep(answer.failure);
    const applied = await ports.cache.apply(position.value, answer.value);
    if (!applied.ok) return { kind: 'failed', retryAfterMs: 0 };
    if (applied.value.kind !== 'applied') return { kind: 'pause', ms: sidestepPause };
    await ports.onApplied(applied.value.position);
    workChanged ||= applied.value.types.has('task');
    if (applied.value.more) return { kind: 'again' };
    ports.onComplete();
    const prove = workChanged;
    workChanged = false;
    return prove ? { kind: 'again' } : { kind: 'rest', forMs: ports.isVisible() ? pollEvery : null };
  };

  return createRetryLoop({ step, clock: ports.clock, timers: ports.timers, random: ports.random });
}

const pull = ({ line, deviceId, condition }: PullerPorts, { gen, cursor }: FeedPosition) =>
  line.call({
    path: syncPaths.pull,
    body: {
      proto: protocolVersion,
      deviceId: deviceId(),
      gen,
      cursor,
      limit: pullLimit,
      condition: condition(),
    } satisfies PullRequest,
    answer: pullResponseSchema,
    caller: 'pull',
  });
