import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { type HelloRequest, helloResponseSchema } from '../../shared/protocol/hello.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import { pushLimit, type PushResponse, pushResponseSchema } from '../../shared/protocol/push.ts';
import { failedStep } from './failed-step.ts';
import type { Batch, Outbox } from './outbox.ts';
import { createRetryLoop, type RetryLoop, type StepOutcome } from './retry-loop.ts';
import type { LineFailure, ServerLine } from './server-line.ts';
import { syncPaths } from './sync-paths.ts';

export type SenderPorts = {
  outbox: Outbox;
  line: ServerLine;
  clock: Clock;
  timers: Timers;
  random: Random;
  deviceId(): string;
  build: string;
  /** What the device tells of itself. */
  condition(): HelloRequest['condition'];
  /** The feed now reaches this far: there is something to pull. */
  onHead(head: number): void;
  onGreeted(minBuild: string): void;
};

export type Sender = Pick<RetryLoop, 'start' | 'stop' | 'wake' | 'wakeWithin'> & {
  /** Says hello before anything else is sent. */
  greet(): void;
};

const storageFailed: StepOutcome = { kind: 'failed', retryAfterMs: 0 };
/** After a batch was refused, its parts are tried soon: it is the batch that is at fault, not the line. */
const narrowingPause = 250;

/**
 * The outbox sender. One call at a time, the journal decides what is next; whatever comes back, nothing is removed.
 *
 *   greeting --ok--> pushing --answered--> pushing ... --nothing left--> at rest
 *      ^                |-- other generation, refused device or build --> greeting
 *      |                |-- timeout, too large, refused: half as many next time, twice as many after a success
 *      |                |-- refused and alone, five times: greeting, then sealed (see storage/sealing.ts)
 *      +----------------+
 */
export function createSender(ports: SenderPorts): Sender {
  let greeting = true;
  let size = pushLimit;
  const { outbox } = ports;

  const greet = async (): Promise<StepOutcome> => {
    const said = await sayHello(ports);
    if (said.kind === 'done') greeting = said.again;
    return said.kind === 'done' ? { kind: 'again' } : said.outcome;
  };

  const answered = async (batch: Batch, answer: PushResponse): Promise<StepOutcome> => {
    const settled = await outbox.settle(batch, answer);
    if (!settled.ok) return storageFailed;
    ports.onHead(answer.head);
    if (settled.value.kind === 'other_generation') greeting = true;
    if (settled.value.kind === 'progress') size = Math.min(pushLimit, size * 2);
    const stuck = settled.value.kind === 'nothing' || settled.value.kind === 'renumbered';
    return stuck ? { kind: 'failed', retryAfterMs: 0 } : { kind: 'again' };
  };

  const refused = async (batch: Batch, failure: LineFailure): Promise<StepOutcome> => {
    if (failure.kind === 'too_many_calls') return failedStep(failure);
    const alone = batch.entries.length === 1;
    const rejected = failure.kind === 'refused' || failure.kind === 'too_large';
    if (rejected || failure.kind === 'timeout') size = Math.max(1, Math.floor(batch.entries.length / 2));
    const noted = await outbox.failed(batch, failure.kind, rejected && alone);
    // Another call that succeeds proves that it is this entry and not the server.
    if (noted.ok && noted.value.sealed) greeting = true;
    if (failure.kind === 'enrol_again' || failure.kind === 'update_needed') greeting = true;
    return rejected && !alone ? { kind: 'pause', ms: narrowingPause } : failedStep(failure);
  };

  const step = async (): Promise<StepOutcome> => {
    if (greeting) return greet();
    const next = await outbox.next(size);
    if (!next.ok) return storageFailed;
    if (!next.value) return { kind: 'rest', forMs: null };
    const sent = await push(ports, next.value);
    return sent.ok ? answered(next.value, sent.value) : refused(next.value, sent.failure);
  };

  const loop = createRetryLoop({ step, clock: ports.clock, timers: ports.timers, random: ports.random });
  return {
    ...loop,
    greet: () => {
      greeting = true;
      loop.wake('now');
    },
  };
}

const push = ({ line, deviceId }: SenderPorts, { epoch, entries }: Batch) =>
  line.call({
    path: syncPaths.push,
    body: { proto: protocolVersion, deviceId: deviceId(), epoch, entries },
    answer: pushResponseSchema,
    caller: 'push',
  });

type Hello = { kind: 'done'; again: boolean } | { kind: 'failed'; outcome: StepOutcome };

async function sayHello(ports: SenderPorts): Promise<Hello> {
  const { outbox, line, deviceId, build, condition } = ports;
  const greeting = await outbox.greeting();
  if (!greeting.ok) return { kind: 'failed', outcome: storageFailed };
  const said = await line.call({
    path: syncPaths.hello,
    body: { proto: protocolVersion, deviceId: deviceId(), build, condition: condition(), ...greeting.value },
    answer: helloResponseSchema,
    caller: 'push',
  });
  if (!said.ok) return { kind: 'failed', outcome: failedStep(said.failure) };
  const taken = await outbox.greeted(said.value, greeting.value.incidents);
  if (!taken.ok) return { kind: 'failed', outcome: storageFailed };
  ports.onHead(said.value.head);
  ports.onGreeted(said.value.minBuild);
  return { kind: 'done', again: taken.value.again };
}
