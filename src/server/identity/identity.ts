import type { SiteStore } from '../db/site-store.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { isoNow } from '../../shared/domain/clock.ts';
import { readCookie } from './cookies.ts';
import { tokenHash } from './credential.ts';

/** A handheld that may speak to the server. */
export type DeviceIdentity = { siteId: string; deviceId: string; name: string };

/** A manager at a workstation, until `expiresAt` (ISO 8601 UTC). */
export type ManagerIdentity = { siteId: string; userId: string; tokenHash: string; expiresAt: string };

/**
 * Who a cookie's value stands for; null for a wrong, ended or revoked one. Asked anew with every request, so that a
 * revocation holds at once.
 */
export interface Identity {
  deviceOf(cookie: string | undefined): Promise<DeviceIdentity | null>;
  managerOf(cookie: string | undefined): Promise<ManagerIdentity | null>;
}

export function createIdentity({ store, clock }: { store: Pick<SiteStore, 'read'>; clock: Clock }): Identity {
  return {
    async deviceOf(cookie) {
      const given = readCookie(cookie);
      if (!given) return null;
      const { siteId } = given;
      const [device] = await store.read(siteId, (tx) =>
        tx.devices.find({ tokenHash: tokenHash(given.token) }),
      );
      return device && device.revokedAt === null
        ? { siteId, deviceId: device.deviceId, name: device.name }
        : null;
    },
    async managerOf(cookie) {
      const given = readCookie(cookie);
      if (!given) return null;
      const hash = tokenHash(given.token);
      return store.read(given.siteId, async (tx) => {
        const [session] = await tx.managerSessions.find({ tokenHash: hash });
        if (!session || session.endedAt !== null || session.expiresAt <= isoNow(clock)) return null;
        const [user] = await tx.users.find({ userId: session.userId });
        if (!user?.active || !user.roles.includes('manager')) return null;
        return { siteId: given.siteId, userId: user.userId, tokenHash: hash, expiresAt: session.expiresAt };
      });
    },
  };
}
