import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/app.ts';
import { letIn } from '../http/rate-limits.ts';
import { sendProblem } from '../http/problem.ts';
import { deviceCookie, managerCookie, sentCookie } from './cookies.ts';
import { refuseCrossSite } from './cross-site.ts';
import { tokenHash } from './credential.ts';
import { askBeforeReading, type Door, markDoors } from './door.ts';
import type { DeviceIdentity, Identity, ManagerIdentity } from './identity.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set behind `requireDevice`. */
    device: DeviceIdentity | null;
    /** Set behind `requireManager`, and behind `requireApiOrManager` when it was a manager. */
    manager: ManagerIdentity | null;
  }
}

/** What routes put before their handlers; each answers 401 problem details by itself. */
export type Doors = { requireDevice: Door; requireManager: Door; requireApiOrManager: Door };

export function createDoors(identity: Identity, apiKey: string | null): Doors {
  const requireManager: Door = async (request, reply) => {
    request.manager = await identity.managerOf(sentCookie(request, managerCookie));
    return request.manager
      ? letIn(request, 'manager')
      : refuse(reply, 'manager-unknown', 'Sign in as a manager.');
  };
  return markDoors({
    requireManager,
    async requireDevice(request, reply) {
      request.device = await identity.deviceOf(sentCookie(request, deviceCookie));
      return request.device
        ? letIn(request, 'device')
        : refuse(reply, 'device-unknown', 'This device must be enrolled (again).');
    },
    async requireApiOrManager(request, reply) {
      const { authorization } = request.headers;
      if (authorization === undefined) return requireManager(request, reply);
      const isKey = apiKey !== null && isEqual(authorization, `Bearer ${apiKey}`);
      return isKey
        ? letIn(request, 'api')
        : refuse(reply, 'api-key-unknown', 'The API key is not the one of this server.');
    },
  });
}

/** Once per server, before the routes: what the doors fill in, and the guards that every route stands behind. */
export function addIdentityFields(app: App): void {
  app.addHook('onRequest', refuseCrossSite);
  app.addHook('onRoute', askBeforeReading);
  app.decorateRequest('device', null);
  app.decorateRequest('manager', null);
}

/** The device behind `requireDevice`; asked for on a route without that door it throws: a bug. */
export function deviceOf(request: FastifyRequest): DeviceIdentity {
  if (!request.device) throw new Error(`${request.url} has no door for devices`);
  return request.device;
}

/** The manager behind `requireManager`; elsewhere it throws: a bug. */
export function managerOf(request: FastifyRequest): ManagerIdentity {
  if (!request.manager) throw new Error(`${request.url} has no door for managers`);
  return request.manager;
}

/** Who acts on a route of other systems and managers: the site it concerns, and the name kept with the fact. */
export function callerOf(request: FastifyRequest, apiSiteId: string): { siteId: string; by: string } {
  return request.manager
    ? { siteId: request.manager.siteId, by: request.manager.userId }
    : { siteId: apiSiteId, by: 'api' };
}

function refuse(reply: FastifyReply, kind: string, detail: string): FastifyReply {
  sendProblem(reply, { status: 401, kind, detail });
  return reply;
}

/** Compared as hashes: equally long, and in a time that tells nothing. */
const isEqual = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(tokenHash(a)), Buffer.from(tokenHash(b)));
