import type { MovementType } from '../../shared/domain/movement.ts';
import { refreshOrder } from '../allocation/end-allocation.ts';
import { serverDeviceId } from '../db/rows/journal-entry.ts';
import { followGoods } from '../receiving/follow-goods.ts';
import type { Act } from './act.ts';
import { changeStock } from './change-stock.ts';
import { applyCount } from './effects/count.ts';
import { applyDamage } from './effects/damage.ts';
import { applyMove } from './effects/move.ts';
import { applyPick } from './effects/pick.ts';
import { applyPutBack } from './effects/put-back.ts';
import { applyPutaway } from './effects/putaway.ts';
import { applyQuality } from './effects/quality.ts';
import { applyReceipt } from './effects/receipt.ts';
import { applyReceive } from './effects/receive.ts';
import { applyShort } from './effects/short.ts';
import { applyTaskStep } from './effects/task-step.ts';
import { applyTote } from './effects/tote.ts';
import { type Flags, judgeCircumstances } from './judge-circumstances.ts';
import { judgeGoods } from './judge-goods.ts';
import { lineOf } from './picked-line.ts';

/** What a movement means besides the stock it moves. */
const effects: Record<MovementType, (act: Act) => void | Promise<void>> = {
  receipt: applyReceipt,
  receive: applyReceive,
  putaway: applyPutaway,
  quality: applyQuality,
  adjust: followGoods,
  pick: applyPick,
  'put-back': applyPutBack,
  move: applyMove,
  damage: applyDamage,
  count: applyCount,
  short: applyShort,
  tote: applyTote,
  task: applyTaskStep,
};

/** Applies one movement whose rows are loaded (see preload.ts). It never refuses: what is wrong is reported. */
export async function applyMovement(act: Act, flags: Flags): Promise<void> {
  if (act.deviceId !== serverDeviceId) await judgeCircumstances(act, flags);
  judgeGoods(act);
  changeStock(act);
  await effects[act.movement.type](act);
  refreshOrders(act);
}

/** The orders that this movement can have changed: of its own line, and of all lines of its list when that ended. */
function refreshOrders(act: Act): void {
  const { tx, movement } = act;
  const { body, task } = movement;
  const own = [lineOf(act)?.orderLineId];
  const ofList =
    body.taskStep === 'finished' && task !== null ? tx.allocations.among({ taskId: task.id }) : [];
  const lineIds = [...own, ...ofList.map(({ orderLineId }) => orderLineId)].filter((id) => id !== undefined);
  const orderIds = lineIds.map((id) => tx.orderLines.get(id)?.orderId).filter((id) => id !== undefined);
  for (const orderId of new Set(orderIds)) refreshOrder(tx, orderId);
}
