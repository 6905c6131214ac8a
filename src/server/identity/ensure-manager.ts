import type { Clock } from '../../shared/domain/clock.ts';
import { isoNow } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { hashPin } from './pin-hash.ts';

/**
 * A site without anybody who could manage it gets a first manager. Returns badge and PIN to print once, where only
 * whoever starts the server sees them; null when there is a manager already. Never called for a demo site.
 */
export async function ensureManager(
  { store, clock, random }: { store: SiteStore; clock: Clock; random: Random },
  siteId: string,
): Promise<{ badge: string; pin: string } | null> {
  const pin = Array.from({ length: 8 }, () => Math.floor(random.next() * 10)).join('');
  const hash = await hashPin(pin);
  return store.write(siteId, async (tx) => {
    const managers = (await tx.users.find({ active: true })).filter(({ roles }) => roles.includes('manager'));
    const credentials = await tx.credentials.find({ userId: managers.map(({ userId }) => userId) });
    if (credentials.length > 0) return null;
    const userId = await freeUserId(tx);
    tx.users.put({ userId, badge: userId, name: 'Manager', roles: ['manager'], active: true, rev: 0 });
    await tx.credentials.load([userId]);
    tx.credentials.put({ userId, hash, changedAt: isoNow(clock) });
    tx.audit({ kind: 'user_added', actor: null, subject: userId, detail: 'first manager' });
    tx.audit({ kind: 'pin_set', actor: null, subject: userId });
    return { badge: userId, pin };
  });
}

async function freeUserId(tx: SiteTransaction): Promise<string> {
  const taken = new Set((await tx.users.find({})).flatMap(({ userId, badge }) => [userId, badge]));
  for (let number = 1; ; number += 1) {
    const userId = `U-${String(number).padStart(4, '0')}`;
    if (!taken.has(userId)) return userId;
  }
}
