import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import type { User } from '../../shared/domain/user.ts';
import type { ManagerSession } from '../../shared/protocol/board/manager-identity.ts';
import type { SiteStore } from '../db/site-store.ts';
import { managerCookie, readCookie, sentCookie, setCookie } from './cookies.ts';
import { tokenHash } from './credential.ts';
import { endManagerSession, openManagerSession } from './manager-session.ts';
import { shiftMs } from './session-times.ts';

type ManagerPorts = { store: SiteStore; clock: Clock; random: Random; siteId: string; isDemo: boolean };

/**
 * Opens a session for a manager, puts it into the browser's cookie, and says who is signed in where. The session that
 * the browser had until now ends.
 */
export async function openManagerCookie(
  ports: ManagerPorts,
  request: FastifyRequest,
  reply: FastifyReply,
  user: User,
): Promise<ManagerSession> {
  const { siteId } = ports;
  const before = readCookie(sentCookie(request, managerCookie));
  if (before?.siteId === siteId)
    await endManagerSession(ports, { siteId, tokenHash: tokenHash(before.token) }, request.ip);
  const { token, expiresAt } = await openManagerSession(ports, siteId, user.userId, request.ip);
  setCookie(request, reply, managerCookie, { token: { siteId, token }, maxAge: shiftMs / 1000 });
  return describeSession(ports, siteId, user, expiresAt);
}

export async function describeSession(
  { store, isDemo: demo }: Pick<ManagerPorts, 'store' | 'isDemo'>,
  siteId: string,
  user: User,
  expiresAt: string,
): Promise<ManagerSession> {
  const [site] = await store.read(siteId, (tx) => tx.sites.find({ siteId }));
  return { user, siteId, siteName: site?.name ?? siteId, demo, expiresAt };
}
