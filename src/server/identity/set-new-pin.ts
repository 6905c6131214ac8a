import type { Random } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { SiteStore } from '../db/site-store.ts';
import { hashPin } from './pin-hash.ts';

/** Digits of a PIN that is made here. */
const digits = { operator: 6, manager: 8 } as const;

/**
 * Gives somebody a PIN by chance in place of the one that was forgotten or seen by others. His sessions as a manager
 * end. A handheld that knows him still unlocks by the old one while it has no network, for 7 days at most.
 */
export async function setNewPin(
  { store, random }: { store: SiteStore; random: Random },
  siteId: string,
  badge: string,
): Promise<Result<{ pin: string }, { kind: 'unknown_badge' }>> {
  const [user] = await store.read(siteId, (tx) => tx.users.find({ badge, active: true }));
  if (!user) return failed({ kind: 'unknown_badge' });
  const { userId } = user;
  const length = digits[user.roles.includes('manager') ? 'manager' : 'operator'];
  const pin = Array.from({ length }, () => Math.floor(random.next() * 10)).join('');
  const hash = await hashPin(pin);
  await store.write(siteId, async (tx) => {
    await tx.credentials.load([userId]);
    tx.credentials.put({ userId, hash, changedAt: tx.now });
    for (const session of await tx.managerSessions.find({ userId, endedAt: null })) {
      tx.managerSessions.put({ ...session, endedAt: tx.now });
    }
    tx.audit({ kind: 'pin_set', actor: 'command', subject: userId });
  });
  return done({ pin });
}
