import { type Clock, isoNow } from '../../shared/domain/clock.ts';
import { protocolVersion } from '../../shared/protocol/protocol-version.ts';
import type { PullRequest, PullResponse } from '../../shared/protocol/pull.ts';
import type { Publisher, SiteStore } from '../db/site-store.ts';
import type { Caller } from './caller.ts';
import { noteContact } from './note-contact.ts';

export type PullPorts = { store: SiteStore; clock: Clock; publisher: Publisher };

const usualLimit = 1000;

/**
 * Changes after the device's cursor, or all of them as a new beginning when its cursor belongs to another generation
 * or lies beyond what this database has. A pull from behind a cancellation proves that the device has seen it.
 */
export async function pull(
  { store, clock, publisher }: PullPorts,
  caller: Caller,
  { gen, cursor, limit = usualLimit, condition }: PullRequest,
): Promise<PullResponse> {
  const { siteId, deviceId } = caller;
  const asked = await store.feedAfter(siteId, deviceId, cursor, limit);
  const isOurs = cursor <= asked.head && (gen === asked.gen || (gen === null && cursor === 0));
  const page = isOurs ? asked : await store.feedAfter(siteId, deviceId, 0, limit);
  const at = isOurs ? cursor : 0;
  await noteContact(store, clock, caller, { ...condition, cursor: at });
  const seen = await store.markSeen(siteId, deviceId, at, isoNow(clock));
  if (seen.length > 0) publisher.publish({ siteId, gen: page.gen, head: page.head, inline: [] });
  return {
    proto: protocolVersion,
    gen: page.gen,
    from: cursor,
    ...(!isOurs && { reset: true }),
    changes: page.changes,
    cursor: page.cursor,
    more: page.more,
    serverTime: clock.wall(),
  };
}
