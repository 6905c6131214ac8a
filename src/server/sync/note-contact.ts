import { type Clock, isoNow } from '../../shared/domain/clock.ts';
import type { ContactNews } from '../db/rows/device.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { Caller } from './caller.ts';

/** Every call renews the device's leases and tells managers how it stands. */
export function noteContact(
  store: SiteStore,
  clock: Clock,
  { siteId, deviceId }: Pick<Caller, 'siteId' | 'deviceId'>,
  told: Omit<ContactNews, 'deviceId' | 'lastContact'>,
): Promise<void> {
  return store.noteContact(siteId, { ...told, deviceId, lastContact: isoNow(clock) });
}
