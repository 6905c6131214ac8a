import type { Ids } from '../../../shared/domain/random.ts';
import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { claimResponseSchema, type WorkRequest, workResponseSchema } from '../../../shared/protocol/claim.ts';
import { protocolVersion } from '../../../shared/protocol/protocol-version.ts';
import type { FeedCache } from '../../sync/feed-cache.ts';
import type { Caller } from '../../sync/request-budget.ts';
import type { LineFailure, ServerLine } from '../../sync/server-line.ts';
import { syncPaths } from '../../sync/sync-paths.ts';
import type { WorkDesk, WorkFailure, WorkGiven } from './work-desk.ts';

export type WorkWish = Pick<WorkRequest, 'zone' | 'slots'>;

export type GivingWorkPorts = {
  line: ServerLine;
  cache: FeedCache;
  ids: Ids;
  deviceId(): string;
  userId(): string | null;
  /** Tasks as this device knows them now. */
  tasks(): Promise<Task[]>;
};

/** With work that lies on the device nobody waits long for a server that may be gone. */
const impatient = 4000;
const patient = 10_000;

/**
 * Gets work. The server decides what comes first; without it the list that lies ahead on this device is begun.
 * A call that was not answered is repeated with the same request id, so that it cannot bring two lists.
 */
export function createWorkDesk(ports: GivingWorkPorts): WorkDesk {
  const askOnce = createWorkAsking(ports);
  return {
    giveMeWork: async (wish) => {
      const userId = ports.userId();
      if (userId === null) return failed({ kind: 'nobody_signed_in' });
      const ahead = heldAhead(await ports.tasks(), ports.deviceId());
      const asked = await askOnce({ ...wish, ahead: false }, userId, 'operator', ahead ? impatient : patient);
      if (asked.ok || !ahead || !isNoAnswer(asked.failure)) return asked;
      return done({ task: ahead, from: 'ahead' });
    },
    claim: async (taskId) => {
      const userId = ports.userId();
      if (userId === null) return failed({ kind: 'nobody_signed_in' });
      const known = (await ports.tasks()).find((task) => task.taskId === taskId);
      const isOurs = known?.deviceId === ports.deviceId();
      const asked = { taskId, userId, rev: known?.rev ?? 0, timeoutMs: isOurs ? impatient : patient };
      const claimed = await claim(ports, asked);
      if (claimed.ok || !known || !isOurs || !isNoAnswer(claimed.failure)) return claimed;
      return done({ task: known, from: 'ahead' });
    },
  };
}

/** The pick list that lies ahead on this device and nobody has begun. */
export const heldAhead = (tasks: readonly Task[], deviceId: string): Task | undefined =>
  tasks.find((task) => task.status === 'held' && task.deviceId === deviceId && isTaskOf(task, 'pick'));

export type WorkAsking = (
  wish: WorkWish & { ahead: boolean },
  userId: string,
  caller: Caller,
  timeoutMs: number,
) => Promise<Result<WorkGiven, WorkFailure>>;

/** Asks for a list; a request that was not answered keeps its id for the next time. */
export function createWorkAsking({ line, cache, ids, deviceId }: GivingWorkPorts): WorkAsking {
  let unanswered: { about: string; requestId: string } | null = null;
  return async (wish, userId, caller, timeoutMs) => {
    const about = JSON.stringify([wish, userId]);
    const requestId = unanswered?.about === about ? unanswered.requestId : ids.next();
    unanswered = { about, requestId };
    const answer = await line.call({
      path: syncPaths.work,
      body: {
        proto: protocolVersion,
        deviceId: deviceId(),
        userId,
        requestId,
        ...wish,
      } satisfies WorkRequest,
      answer: workResponseSchema,
      caller,
      timeoutMs,
    });
    if (!answer.ok) return failed(workFailure(answer.failure));
    unanswered = null;
    if (answer.value.kind === 'nothing') return failed(answer.value);
    await cache.put('task', answer.value.task);
    return done({ task: answer.value.task, from: 'server' });
  };
}

async function claim(
  { line, cache, deviceId }: GivingWorkPorts,
  { timeoutMs, ...asked }: { taskId: string; userId: string; rev: number; timeoutMs: number },
): Promise<Result<WorkGiven, WorkFailure>> {
  const answer = await line.call({
    path: syncPaths.claim,
    body: { proto: protocolVersion, deviceId: deviceId(), ...asked },
    answer: claimResponseSchema,
    caller: 'operator',
    timeoutMs,
  });
  if (!answer.ok) return failed(workFailure(answer.failure));
  if (answer.value.kind !== 'claimed') return failed({ kind: answer.value.kind });
  await cache.put('task', answer.value.task);
  return done({ task: answer.value.task, from: 'server' });
}

/** Nothing was decided: what lies on the device already may be begun. */
const isNoAnswer = ({ kind }: WorkFailure): boolean =>
  kind === 'offline' || kind === 'refused' || kind === 'enrol_again' || kind === 'update_needed';

function workFailure(failure: LineFailure): WorkFailure {
  switch (failure.kind) {
    case 'enrol_again':
    case 'update_needed':
      return { kind: failure.kind };
    case 'refused':
    case 'too_large':
      return { kind: 'refused', traceId: failure.traceId };
    case 'unreachable':
    case 'timeout':
    case 'stranger':
    case 'busy':
    case 'too_many_calls':
      return { kind: 'offline' };
  }
}
