import { type Clock } from '../../shared/domain/clock.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import type { PushRequest, PushResponse } from '../../shared/protocol/push.ts';
import type { SiteNews, SiteStore } from '../db/site-store.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { takeEntries } from '../movements/take-entries.ts';
import { noteContact } from './note-contact.ts';
import type { Caller } from './caller.ts';

/** What goes wrong in applying an entry is a bug of ours: it is parked, and we want to know. */
export type PushLog = { error(details: object, message: string): void };

export type PushPorts = MovementPorts & { store: SiteStore; clock: Clock; log: PushLog };

/** Takes a batch of one device's journal in one transaction: all that is answered is stored, or nothing is. */
export async function push(
  { store, clock, log, ids, reallocate }: PushPorts,
  caller: Caller,
  { epoch, entries }: PushRequest,
): Promise<PushResponse> {
  const { siteId, deviceId, traceId } = caller;
  let news: SiteNews | undefined;
  const taken = await store.write(
    siteId,
    (tx) => takeEntries(tx, { ids, reallocate }, { deviceId, epoch, entries, traceId }),
    (committed) => (news = committed),
  );
  for (const { mid, error } of taken.errors)
    log.error({ err: error, mid, deviceId, traceId }, 'a movement was parked by a bug');
  await noteContact(store, clock, caller, {});
  return {
    proto: protocolVersion,
    gen: news?.gen ?? '',
    results: taken.results,
    ...(taken.expected !== undefined && { expected: taken.expected }),
    head: news?.head ?? 0,
    serverTime: clock.wall(),
  };
}
