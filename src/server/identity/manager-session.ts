import { type Clock, isoAt } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import type { SiteStore } from '../db/site-store.ts';
import { newToken, tokenHash } from './credential.ts';
import type { ManagerIdentity } from './identity.ts';
import { shiftMs } from './session-times.ts';

type SessionPorts = { store: SiteStore; clock: Clock; random: Random };

/** Signs a manager in at a workstation (`origin`: its address) for a shift; the token goes into its cookie. */
export async function openManagerSession(
  { store, clock, random }: SessionPorts,
  siteId: string,
  userId: string,
  origin: string | null = null,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken(random);
  const now = clock.wall();
  const expiresAt = isoAt(now + shiftMs);
  await store.write(siteId, async (tx) => {
    const session = { tokenHash: tokenHash(token), userId, startedAt: isoAt(now), expiresAt, endedAt: null };
    tx.managerSessions.put(session);
    tx.audit({ kind: 'manager_signed_in', actor: userId, subject: userId, origin });
  });
  return { token, expiresAt };
}

export async function endManagerSession(
  { store, clock }: Pick<SessionPorts, 'store' | 'clock'>,
  { siteId, tokenHash: id }: Pick<ManagerIdentity, 'siteId' | 'tokenHash'>,
  origin: string | null = null,
): Promise<void> {
  await store.write(siteId, async (tx) => {
    await tx.managerSessions.load([id]);
    const session = tx.managerSessions.get(id);
    if (!session || session.endedAt !== null) return;
    const { userId } = session;
    tx.managerSessions.put({ ...session, endedAt: isoAt(clock.wall()) });
    tx.audit({ kind: 'manager_signed_out', actor: userId, subject: userId, origin });
  });
}
