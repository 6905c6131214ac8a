import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { homeAt } from '../../../shared/domain/returning/propose-homes.ts';
import {
  type Home,
  newReturnState,
  type ReturnGoods,
  type ReturnState,
} from '../../../shared/domain/returning/return-state.ts';
import { lyingGoods } from '../../../shared/domain/returning/unwanted.ts';
import { isTaskOf, type Task, type TaskOf } from '../../../shared/domain/task.ts';
import { newRun, type Run } from '../../../shared/domain/turn/run.ts';
import { openRun, type OpenRunFailure } from '../open-run.ts';
import type { Stamp } from '../saved-workflow.ts';
import type { TurnDesk } from '../turn-desk.ts';
import type { OwnMovement } from '../turn-ports.ts';
import { goodsWith, homesFor } from './find-goods.ts';
import type { PutBackPorts } from './ports.ts';
import { putBackDeskParts } from './put-back-desk-parts.ts';
import type { PutBackFact } from './put-back-fact.ts';
import { putBackRules } from './put-back-rules.ts';
import type { PutBackStep } from './put-back-step.ts';

export type PutBackDesk = TurnDesk<ReturnState, PutBackStep, PutBackFact>;

/** Opens the putting back of a task's goods, or of whatever the operator finds (`taskId` null). */
export const openPutBack = (
  ports: PutBackPorts,
  taskId: string | null,
): Promise<Result<PutBackDesk, OpenRunFailure>> =>
  openRun(ports, putBackRules, putBackDeskParts(ports), {
    taskId,
    ofTask: async (task, recorded) => (isTaskOf(task, 'put-back') ? ofTask(ports, task, recorded) : null),
    free: async () => {
      const quarantine = await quarantineHomes(ports);
      return ({ id }) => newRun(newReturnState({ quarantine }), id);
    },
  });

async function ofTask(
  ports: PutBackPorts,
  task: Task & TaskOf<'put-back'>,
  recorded: readonly OwnMovement[],
): Promise<(stamp: Stamp) => Run<ReturnState>> {
  const quarantine = await quarantineHomes(ports);
  const goods = await goodsOf(ports, task, leftOf(task, recorded));
  const { taskId, rev, lease } = task;
  const state = newReturnState({
    isFree: false,
    source: task.work.from,
    goods: [goods],
    currentId: goods.goodsId,
    quarantine,
    due: recorded.some(({ type }) => type !== 'task') ? null : task.work.quantity,
  });
  return ({ id }) => {
    const run = newRun(state, id, { taskId, rev, lease });
    return recorded.length === 0 ? run : { ...run, opening: 'resumed' };
  };
}

async function goodsOf(
  ports: PutBackPorts,
  { work }: TaskOf<'put-back'>,
  quantity: number,
): Promise<ReturnGoods> {
  const { product, lot, expiry, serial, owner, condition, from, home, orderLineId } = work;
  const contents = await contentsOf(ports, work);
  const same = contents.find(
    (one) => one.lot === lot && one.expiry === expiry && one.condition === condition,
  );
  const homes = await homesFor(ports, {
    ...{ productId: product.productId, lot, condition, from, origin: home },
  });
  return {
    ...goodsWith({ goodsId: 'task', product, from, homes }),
    ...{ lot, expiry, owner, condition, quantity, orderLineId },
    serials: serial === null ? (same?.serials ?? []) : [serial],
    there: same?.quantity ?? null,
    lotOnlyHere: contents.length === 1 && same !== undefined,
  };
}

/** What of the product lies at the source; a database that cannot answer knows nothing. */
async function contentsOf(ports: PutBackPorts, { from, product }: TaskOf<'put-back'>['work']) {
  try {
    const rows = await ports.lookup.stockAt(from);
    return lyingGoods(rows.filter(({ productId }) => productId === product.productId));
  } catch {
    return [];
  }
}

/**
 * How much of the task is still to do when its bookmark is gone. What was recorded on this revision of the row is not
 * in it yet; what was recorded on an older one is. At least one piece: an operator finds out sooner than a tote does.
 */
function leftOf({ work, rev }: TaskOf<'put-back'>, recorded: readonly OwnMovement[]): number {
  const undone = new Set(recorded.map(({ compensates }) => compensates));
  const returned = recorded
    .filter(({ type, mid, task }) => type === 'put-back' && !undone.has(mid) && (task?.rev ?? 0) >= rev)
    .reduce((total, { body }) => total + amountOf(body), 0);
  return Math.max(1, work.quantity - returned);
}

async function quarantineHomes(ports: PutBackPorts): Promise<Home[]> {
  try {
    return (await ports.quarantinePlaces()).slice(0, 5).map((location) => homeAt(location, 'quarantine'));
  } catch {
    return [];
  }
}
