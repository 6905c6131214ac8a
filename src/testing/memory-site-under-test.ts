import { createReallocate } from '../server/tasks/reallocate.ts';
import { verifySite } from '../server/movements/verify-site.ts';
import type { PushPorts } from '../server/sync/push.ts';
import { createServerPorts, memoryStoreOf, type ServerPorts } from './server-ports.ts';
import { siteId } from './pick-scene.ts';
import { setPickingScene } from './picking-scene.ts';
import { siteView } from './site-view.ts';
import type { DeviceUnderTest } from './virtual-device.ts';

export type SiteUnderTest = {
  ports: PushPorts & ServerPorts;
  device: DeviceUnderTest;
  view: ReturnType<typeof siteView>;
  /** What is not as it must be; [] for a sound site. */
  differences: () => ReturnType<typeof verifySite>;
};

/** The picking scene on a store in memory, with bugs of ours thrown instead of parked. */
export async function openPickingSite(): Promise<SiteUnderTest> {
  const server = createServerPorts();
  const store = memoryStoreOf(server);
  const ports = { ...server, store, reallocate: createReallocate(server.ids), log: { error: rethrow } };
  const device = await setPickingScene(ports);
  return { ports, device, view: siteView(store), differences: () => verifySite(store, siteId) };
}

export function rethrow(details: object): void {
  if ('err' in details) throw details.err;
}
