import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import type { HelloRequest, HelloResponse } from '../../shared/protocol/hello.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { Caller } from './caller.ts';
import { noteContact } from './note-contact.ts';
import { reportLosses } from './report-losses.ts';

export type HelloPorts = { store: SiteStore; clock: Clock; ids: Ids; minBuild: string };

/** Tells a device how far the server has each life of its journal, and hears what it lost. */
export async function hello(
  { store, clock, ids, minBuild }: HelloPorts,
  caller: Caller,
  { epochs, condition, incidents = [], build }: HelloRequest,
): Promise<HelloResponse> {
  const { siteId, deviceId, deviceName } = caller;
  if (incidents.length > 0) await store.write(siteId, (tx) => reportLosses(tx, ids, deviceId, incidents));
  await noteContact(store, clock, caller, { ...condition, build });
  const { last, gen } = await store.read(siteId, async (tx) => {
    await tx.journal.loadStreams(epochs.map(({ epoch }) => ({ deviceId, epoch })));
    const known = epochs.map(({ epoch }) => [epoch, tx.journal.last(deviceId, epoch)]);
    return { last: Object.fromEntries(known) as Record<string, number>, gen: tx.gen };
  });
  return {
    proto: protocolVersion,
    gen,
    siteId,
    deviceName,
    last,
    head: await store.head(siteId),
    serverTime: clock.wall(),
    minBuild,
  };
}
