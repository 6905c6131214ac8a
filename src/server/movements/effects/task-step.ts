import { isTaskOf, type Task } from '../../../shared/domain/task.ts';
import { endAllocation } from '../../allocation/end-allocation.ts';
import { raisePutBacks } from '../../orders/raise-put-backs.ts';
import { followTask } from '../../receiving/follow-goods.ts';
import { withProgress } from '../../tasks/with-progress.ts';
import { type Act, isInHand, taskOf } from '../act.ts';

/**
 * The operator's own word on his task counts while the task is his, or nobody's: a late word of one whose task was
 * given to somebody else stays a fact without effect.
 *
 *   started, resumed -> claimed    paused -> paused    handed_over -> open    finished -> done
 */
export function applyTaskStep(act: Act): void {
  const { taskStep } = act.movement.body;
  const task = taskOf(act);
  if (!task || !(isInHand(act, task) || isNobodys(task))) return;
  switch (taskStep) {
    case 'started':
    case 'resumed':
      return take(act, task);
    case 'paused':
      return void act.tx.tasks.put({ ...progressOf(act, task), status: 'paused' });
    case 'handed_over':
      act.tx.tasks.put({
        ...progressOf(act, task),
        status: 'open',
        deviceId: null,
        userId: null,
        lease: null,
      });
      return followTask(act, task);
    case 'finished':
      return finish(act, task);
    case 'skipped':
    case 'seen_cancelled':
    case undefined:
      return;
  }
}

const isNobodys = ({ status, deviceId }: Task): boolean => status === 'open' && deviceId === null;

/** Of a list that lay ahead on the device while its lease ran out the old lease is good again if nobody has it. */
function take({ tx, deviceId, movement }: Act, task: Task): void {
  const lease = movement.task?.lease ?? task.lease;
  tx.tasks.put({ ...task, status: 'claimed', deviceId, userId: movement.userId, lease });
}

/** The rest of the list is promised to nobody any more; goods of cancelled lines still on the cart have to go back. */
function finish(act: Act, task: Task): void {
  const { tx, ports, deviceId, movement } = act;
  for (const allocation of tx.allocations.among({ taskId: task.taskId, status: 'open' })) {
    endAllocation(tx, allocation, 'released');
  }
  const done = progressOf(act, task);
  tx.tasks.put({
    ...done,
    status: 'done',
    deviceId,
    userId: movement.userId,
    lease: movement.task?.lease ?? task.lease,
  });
  followTask(act, task);
  if (!isTaskOf(done, 'pick')) return;
  const cancelled = done.work.lines.filter(({ status, picked }) => status === 'cancelled' && picked > 0);
  if (cancelled.length === 0) return;
  act.later(() =>
    raisePutBacks(tx, ports.ids, [...new Set(cancelled.map(({ orderLineId }) => orderLineId))]),
  );
}

const progressOf = ({ tx }: Act, task: Task): Task =>
  withProgress(task, tx.allocations.among({ taskId: task.taskId }));
