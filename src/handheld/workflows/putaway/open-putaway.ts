import { type Goods, goodsOfStock, goodsOfWork } from '../../../shared/domain/moving/goods.ts';
import { lpnPlace } from '../../../shared/domain/place.ts';
import { dueOf } from '../../../shared/domain/putaway/identify-goods.ts';
import { newPutaway, type PutawayState } from '../../../shared/domain/putaway/putaway-state.ts';
import { done, type Result } from '../../../shared/domain/result.ts';
import { isTaskOf, type PutawayWork, type Task } from '../../../shared/domain/task.ts';
import { newRun, type Run } from '../../../shared/domain/turn/run.ts';
import { openRun, type OpenRunFailure } from '../open-run.ts';
import { productsOf } from '../products-of.ts';
import type { Stamp } from '../saved-workflow.ts';
import type { TurnDesk } from '../turn-desk.ts';
import type { OwnMovement } from '../turn-ports.ts';
import type { PutawayPorts } from './ports.ts';
import { putawayDeskParts } from './putaway-desk-parts.ts';
import type { PutawayFact } from './putaway-fact.ts';
import { putawayRules } from './putaway-rules.ts';
import type { PutawayStep } from './putaway-step.ts';

export type PutawayDesk = TurnDesk<PutawayState, PutawayStep, PutawayFact>;

/** Opens the putaway of a task, or the one that the operator began himself (`taskId` null). */
export async function openPutaway(
  ports: PutawayPorts,
  taskId: string | null,
): Promise<Result<PutawayDesk, OpenRunFailure>> {
  const parts = putawayDeskParts(ports);
  const opened = await openRun(ports, putawayRules, parts, {
    taskId,
    ofTask: (task, recorded) => beginningOf(ports, task, recorded),
    free: () => Promise.resolve((stamp) => newRun(newPutaway(), stamp.id)),
  });
  if (!opened.ok) return opened;
  const { session, close, ...desk } = opened.value;
  const warm = () => {
    const { snapshot, phase } = session.getState();
    if (snapshot && phase === 'idle') parts.warm(snapshot.context);
  };
  const leave = session.subscribe(warm);
  warm();
  return done({
    ...desk,
    session,
    close: () => {
      leave();
      close();
    },
  });
}

async function beginningOf(
  ports: PutawayPorts,
  task: Task,
  recorded: readonly OwnMovement[],
): Promise<((stamp: Stamp) => Run<PutawayState>) | null> {
  if (!isTaskOf(task, 'putaway')) return null;
  const { taskId, rev, lease, work } = task;
  const { lpn, from } = work;
  const goods = await dueGoods(ports, work);
  const opening = recorded.length > 0 ? 'resumed' : 'started';
  return ({ id }) => ({
    ...newRun(newPutaway({ lpn, from, goods }), id, { taskId, rev, lease }),
    opening,
  });
}

/** What the task names, without what this device has brought away already, sent or not. */
async function dueGoods({ lookup }: PutawayPorts, { lpn, from, goods }: PutawayWork): Promise<Goods[]> {
  const products = await productsOf(
    lookup,
    goods.map(({ product }) => product),
  );
  const wanted = goodsOfWork(goods, products);
  try {
    const rows = await lookup.stockAt(lpn === null ? from : lpnPlace(lpn));
    const due = dueOf(wanted, goodsOfStock(rows, products));
    return due.length > 0 ? due : wanted;
  } catch {
    return wanted;
  }
}
