import type { SiteUnderTest } from './memory-site-under-test.ts';
import { siteId } from './pick-scene.ts';
import { aWorkFloor, type WorkFloor } from './work-floor.ts';

/** What device D1 would know of a site after a complete pull. */
export async function floorOfSite({ ports }: SiteUnderTest): Promise<WorkFloor> {
  const rows = await ports.store.read(siteId, async (tx) => {
    const orders = await tx.orders.find({});
    const lines = await tx.orderLines.find({});
    return {
      products: await tx.products.find({}),
      locations: await tx.locations.find({}),
      containers: await tx.containers.find({}),
      stock: await tx.stock.find({ holds: true }),
      orders: orders.map((order) => ({
        order,
        lines: lines.filter(({ orderId }) => orderId === order.orderId),
      })),
      tasks: await tx.tasks.find({}),
    };
  });
  const floor = aWorkFloor(rows);
  return { ...floor, ports: { ...floor.ports, deviceId: 'D1', userId: 'U-1' } };
}

/** Sends everything that was recorded on the floor; what the server said of each movement. */
export async function sendAll(
  { device }: SiteUnderTest,
  { recorder }: WorkFloor,
  task: { taskId: string; rev: number; lease: string | null } | null,
): Promise<string[]> {
  const statuses: string[] = [];
  for (const { mid, type, compensates, body } of recorder.drafts) {
    const named = task && { id: task.taskId, rev: task.rev, lease: task.lease };
    const receipt = await device.does(type, body, { mid, compensates, task: named });
    statuses.push(receipt.status);
  }
  return statuses;
}
