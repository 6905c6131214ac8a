import type { PushEntry, Receipt } from '../../shared/protocol/push.ts';
import { openDiscrepancy } from '../discrepancies/open-discrepancy.ts';
import type { Applying } from './apply-entry.ts';
import type { Arrival } from './entry-row.ts';

/**
 * Two stores write under one name: a cloned device, or one put back to an old image. Opened once for each stream;
 * the device begins a new epoch with what it has not sent.
 */
export async function reportFork(
  { tx, ports, flags }: Applying,
  { deviceId, epoch }: Pick<Arrival, 'deviceId' | 'epoch'>,
  { mid, seq }: PushEntry,
): Promise<Receipt> {
  const open = (await flags('device_fork')).find(({ expected }) => expected === epoch);
  const fork =
    open ??
    openDiscrepancy(tx, ports.ids, { kind: 'device_fork', deviceId, mid, expected: epoch, actual: `${seq}` });
  const { discrepancyId: id, kind } = fork;
  return {
    mid,
    status: 'fork',
    discrepancies: [{ id, kind }],
    why: `number ${seq} is taken by another movement`,
  };
}
