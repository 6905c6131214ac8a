import type { Clock } from '../../../shared/domain/clock.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { coalesce } from '../../sync/coalesce.ts';
import type { Observable } from '../../sync/observable.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import { heldAhead, type WorkAsking, type WorkWish } from './giving-work.ts';

export type HoldingAheadPorts = {
  status: Observable<SyncStatus>;
  clock: Clock;
  ask: WorkAsking;
  /** What the operator last asked for; null before he did. */
  wish(): WorkWish | null;
  userId(): string | null;
  deviceId(): string;
  /** The tasks in view, which those of this device always are. */
  tasks(): readonly Task[];
};

/** After an answer without work, or none, it is not asked again for so long, ms. */
export const askAheadEvery = 60_000;
const askTimeout = 10_000;

/**
 * Keeps one list ahead on the device while there is a network, so that a hole in it stops nobody. Only for an operator
 * who has a list in work: nobody's cart is filled who has not asked for work.
 */
export function createHoldingAhead(ports: HoldingAheadPorts): { consider(): void } {
  const { clock } = ports;
  let notBefore = 0;
  const consider = coalesce(async () => {
    const [wish, userId] = [ports.wish(), ports.userId()];
    if (!wish || userId === null || clock.mono() < notBefore || ports.status.get().connection !== 'online')
      return;
    const tasks = ports.tasks();
    if (!isWorking(tasks, ports.deviceId()) || heldAhead(tasks, ports.deviceId())) return;
    notBefore = clock.mono() + askAheadEvery;
    await ports.ask({ ...wish, ahead: true }, userId, 'push', askTimeout);
  });
  return { consider };
}

const isWorking = (tasks: readonly Task[], deviceId: string): boolean =>
  tasks.some(
    ({ status, deviceId: of, work }) => status === 'claimed' && of === deviceId && work.kind === 'pick',
  );
