import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { type DiscrepancyFacts, openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import type { MovementPorts } from './ports.ts';

/** One movement while it is being applied. */
export type Act = {
  tx: SiteTransaction;
  ports: MovementPorts;
  movement: Movement;
  deviceId: string;
  /** Opens a discrepancy about this movement, which its receipt names. */
  report(facts: DiscrepancyFacts): Discrepancy;
  /** Names a discrepancy that is open already instead of opening the like again. */
  refer(open: Discrepancy): void;
  /** Runs when the movement stands in the journal. */
  later(step: () => Promise<unknown>): void;
  readonly discrepancies: readonly Discrepancy[];
  readonly afterwards: readonly (() => Promise<unknown>)[];
};

export function createAct(parts: Pick<Act, 'tx' | 'ports' | 'movement' | 'deviceId'>): Act {
  const { tx, ports, movement, deviceId } = parts;
  const discrepancies: Discrepancy[] = [];
  const afterwards: (() => Promise<unknown>)[] = [];
  return {
    ...parts,
    discrepancies,
    afterwards,
    report: (facts) => {
      const opened = openDiscrepancy(tx, ports.ids, { ...aboutMovement(movement, deviceId), ...facts });
      discrepancies.push(opened);
      return opened;
    },
    refer: (open) => void discrepancies.push(open),
    later: (step) => void afterwards.push(step),
  };
}

const aboutMovement = ({ mid, userId, task, body }: Movement, deviceId: string) => ({
  mid,
  deviceId,
  userId,
  taskId: task?.id ?? null,
  orderId: body.orderId ?? null,
  orderLineId: body.orderLineId ?? null,
  productId: body.productId ?? null,
});

/** The task the movement was done for, as it stands now. */
export const taskOf = ({ tx, movement }: Pick<Act, 'tx' | 'movement'>): Task | undefined =>
  movement.task === null ? undefined : tx.tasks.get(movement.task.id);

/** Whether the task is being worked on by the device that says so. */
export function isInHand({ deviceId, movement }: Act, task: Task | undefined): task is Task {
  return (
    task !== undefined &&
    task.deviceId === deviceId &&
    task.lease === movement.task?.lease &&
    ['held', 'claimed', 'paused'].includes(task.status)
  );
}
