import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import type { SheetList, SheetPlace } from '../../shared/protocol/board/sheet.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { pickWork } from '../tasks/pick-work.ts';
import { planList } from '../tasks/plan-list.ts';
import { planWalkOn } from '../tasks/walk.ts';
import { withProgress } from '../tasks/with-progress.ts';
import { guidedWork, type Totes } from './guided-list.ts';

/** Lists shown of those in work, the latest first. */
const listsShown = 6;

/** What a handheld asks for as long as nobody has changed its settings. */
const usualWish = { zone: null, slots: 4 };

/** The pick lists in work or held ahead, and the one that the next "Give me work" will bring. */
export async function guidedLists(
  tx: SiteReading,
  free: readonly string[],
  drop: SheetPlace | null,
): Promise<SheetList[]> {
  const tasks = (await tx.tasks.find({ kind: 'pick', status: ['claimed', 'held', 'paused', 'open'] }))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, listsShown);
  const taskIds = tasks.map(({ taskId }) => taskId);
  const allocations = await tx.allocations.find({ taskId: taskIds });
  const onCarts = await tx.containers.find({ taskId: taskIds });
  const people = await namesOf(tx, tasks);
  const left = [...free];
  const running = tasks.flatMap((task): SheetList[] => {
    const current = withProgress(
      task,
      allocations.filter(({ taskId }) => taskId === task.taskId),
    );
    if (!isTaskOf(current, 'pick')) return [];
    const own = onCarts.filter(({ taskId, closed }) => taskId === task.taskId && !closed);
    const totes: Totes = {
      assigned: (orderId) => own.find((tote) => tote.orderId === orderId)?.lpn,
      free: left,
    };
    const { taskId, status } = task;
    return [{ taskId, status, ...people(task), ...guidedWork(current.work, totes, drop) }];
  });
  const next = await nextList(tx, left, drop);
  return next ? [...running, next] : running;
}

async function nextList(
  tx: SiteReading,
  free: string[],
  drop: SheetPlace | null,
): Promise<SheetList | undefined> {
  const [site] = await tx.sites.find({ siteId: tx.siteId });
  if (!site) return undefined;
  const plan = await planList(tx, site.layout, usualWish);
  if (plan.orders.length === 0) return undefined;
  const promises = plan.stock.map((stock) => ({
    ...stock,
    allocationId: `next/${stock.orderLine.orderLineId}/${stock.stock.stockId}`,
  }));
  const work = pickWork(plan.orders, promises, planWalkOn(site.layout));
  const nobody = { taskId: null, status: null, deviceName: null, userName: null };
  return { ...nobody, ...guidedWork(work, { assigned: () => undefined, free }, drop) };
}

async function namesOf(tx: SiteReading, tasks: readonly Task[]) {
  await tx.load({
    devices: tasks.flatMap(({ deviceId }) => deviceId ?? []),
    users: tasks.flatMap(({ userId }) => userId ?? []),
  });
  return ({ deviceId, userId }: Task) => ({
    deviceName: deviceId === null ? null : (tx.devices.get(deviceId)?.name ?? null),
    userName: userId === null ? null : (tx.users.get(userId)?.name ?? null),
  });
}
