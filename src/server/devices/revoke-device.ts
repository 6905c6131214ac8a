import type { Ids } from '../../shared/domain/random.ts';
import { isTaskOf, type Task } from '../../shared/domain/task.ts';
import { placeParts } from '../../shared/domain/place.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { RevokeDeviceResponse } from '../../shared/protocol/board/devices.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { abandonReceipts } from '../receiving/abandon-receipts.ts';
import { countTask } from '../tasks/raise-tasks.ts';
import { releaseTask } from '../tasks/release-task.ts';
import { unfinishedStatuses } from '../tasks/unfinished.ts';

/** Places looked at again when a device is lost: its last movements may never arrive. */
const placesInDoubt = 5;

/**
 * Ends a device for ever, or until it is enrolled anew: its cookie opens nothing, its tasks are free for others, and
 * the places it last worked at are to be counted. Revoking it again changes nothing.
 */
export async function revokeDevice(
  tx: SiteTransaction,
  ids: Ids,
  deviceId: string,
  by: string,
): Promise<Result<RevokeDeviceResponse, { kind: 'unknown_device' }>> {
  await tx.devices.load([deviceId]);
  const device = tx.devices.get(deviceId);
  if (!device) return failed({ kind: 'unknown_device' });
  if (device.revokedAt !== null) {
    return done({ deviceId, revokedAt: device.revokedAt, releasedTaskIds: [], countTaskIds: [] });
  }
  tx.devices.put({ ...device, revokedAt: tx.now, revokedBy: by });
  for (const session of await tx.sessions.find({ deviceId, endedAt: null })) {
    tx.sessions.put({ ...session, endedAt: tx.now });
  }
  const released = await tx.tasks.find({ deviceId, status: ['held', 'claimed', 'paused'] });
  for (const task of released) await releaseTask(tx, ids, task);
  await abandonReceipts(tx, ids, deviceId);
  const counts = await countWhereItWorked(tx, ids, deviceId);
  return done({
    deviceId,
    revokedAt: tx.now,
    releasedTaskIds: released.map(({ taskId }) => taskId),
    countTaskIds: counts.map(({ taskId }) => taskId),
  });
}

async function countWhereItWorked(tx: SiteTransaction, ids: Ids, deviceId: string): Promise<Task[]> {
  const touched = await tx.journal.placesTouchedBy(deviceId, placesInDoubt);
  const places = touched.filter((place) => placeParts(place).kind === 'location');
  await tx.locations.load(places.map((place) => placeParts(place).id));
  const counted = (await tx.tasks.find({ kind: 'count', status: unfinishedStatuses })).flatMap((task) =>
    isTaskOf(task, 'count') ? [task.work.place] : [],
  );
  return places
    .filter((place) => !counted.includes(place))
    .map((place) => {
      const zone = tx.locations.get(placeParts(place).id)?.zone ?? null;
      const raised = { taskId: ids.next(), now: tx.now, zone };
      return tx.tasks.put(countTask(raised, { place, productId: null, reason: 'device_revoked' }));
    });
}
