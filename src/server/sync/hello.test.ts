import { beforeEach, describe, expect, it } from 'vitest';
import type { HelloRequest } from '../../shared/protocol/hello.ts';
import { openPickingSite, type SiteUnderTest } from '../../testing/memory-site-under-test.ts';
import { siteId } from '../../testing/pick-scene.ts';
import { hello } from './hello.ts';

let site: SiteUnderTest;
beforeEach(async () => {
  site = await openPickingSite();
});

const greet = (given: Partial<HelloRequest> = {}) =>
  hello(
    { ...site.ports, minBuild: '0.1.0' },
    { siteId, deviceId: 'D1', deviceName: 'Device 1', traceId: 'trace-1' },
    { proto: 1, deviceId: 'D1', epochs: [], condition: { unsent: 2, parked: 0 }, build: '0.1.0', ...given },
  );

describe('a hello', () => {
  it('is told how far the server has each life of the journal', async () => {
    await site.device.does('task', { taskStep: 'skipped' });
    const { epoch } = site.device;
    const answer = await greet({
      epochs: [
        { epoch, highest: 3 },
        { epoch: 'never sent', highest: 7 },
      ],
    });
    expect(answer).toEqual({
      proto: 1,
      gen: 'gen-1',
      siteId,
      deviceName: 'Device 1',
      last: { [epoch]: 1, 'never sent': 0 },
      head: await site.ports.store.head(siteId),
      serverTime: site.ports.clock.wall(),
      minBuild: '0.1.0',
    });
  });

  it('tells the losses a device noticed, each of which is asked about once', async () => {
    const incident = { incidentId: 'i-1', kind: 'device_reset' as const, epoch: 'e-1', lost: 3, wall: 1 };
    await greet({ incidents: [incident] });
    await greet({ incidents: [incident] });
    expect(await site.view.open()).toMatchObject([
      { kind: 'device_reset', deviceId: 'D1', expected: 'e-1', actual: '3', suggested: 'recount' },
    ]);
  });

  it('tells managers of the device', async () => {
    const scanning = { wedge: { count: 12, p50: 20, p95: 48 }, camera: null };
    await greet({
      condition: { unsent: 4, parked: 1, battery: 0.3, storagePersisted: true, userId: 'U-1', scanning },
    });
    const contacts = await site.ports.store.read(siteId, (tx) => tx.contacts(['D1']));
    expect(contacts.get('D1')).toMatchObject({
      unsent: 4,
      parked: 1,
      battery: 0.3,
      storagePersisted: true,
      build: '0.1.0',
      scanning,
    });
  });
});
