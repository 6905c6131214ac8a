import type { FastifyReply } from 'fastify';
import * as z from 'zod/mini';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids, Random } from '../../shared/domain/random.ts';
import { managerSessionSchema } from '../../shared/protocol/board/manager-identity.ts';
import { signInRequestSchema, signInResponseSchema } from '../../shared/protocol/identity.ts';
import type { AuditEvent } from '../db/rows/audit-entry.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { clearCookie, managerCookie } from './cookies.ts';
import { endManagerSession } from './manager-session.ts';
import { describeSession, openManagerCookie } from './open-manager-cookie.ts';
import { replyLater } from './reply-later.ts';
import { deviceOf, type Doors, managerOf } from './require-identity.ts';
import { checkPin, type SignInFailure, type SignInPorts, signInOperator } from './sign-in.ts';

type IdentityRouteDeps = {
  store: SiteStore;
  clock: Clock;
  ids: Ids;
  random: Random;
  doors: Doors;
  limit: AttemptLimit;
  siteId: string;
  isDemo: boolean;
  isPinOf?: SignInPorts['isPinOf'];
};

const tags = ['identity'];

export function registerIdentityRoutes(app: App, deps: IdentityRouteDeps): void {
  addOperatorSignIn(app, deps);
  addManagerSignIn(app, deps);
  addManagerSession(app, deps);
}

function addOperatorSignIn(app: App, deps: IdentityRouteDeps): void {
  const schema = {
    tags,
    summary: 'Sign an operator in on a device, by badge and PIN',
    body: signInRequestSchema,
    response: { 200: signInResponseSchema, ...problemResponses },
  };
  app.post('/api/v1/sign-in', { preHandler: deps.doors.requireDevice, schema }, async (request, reply) => {
    const { siteId, deviceId } = deviceOf(request);
    const signedIn = await signInOperator(deps, deviceId, { siteId, ...request.body });
    if (!signedIn.ok) return replySignInFailure(reply, signedIn.failure);
    return { ...signedIn.value, serverTime: deps.clock.wall() };
  });
}

function addManagerSignIn(app: App, deps: IdentityRouteDeps): void {
  const { siteId } = deps;
  const schema = {
    tags,
    summary: "Sign a manager in at a workstation; sets the manager's cookie",
    body: signInRequestSchema,
    response: { 200: managerSessionSchema, ...problemResponses },
  };
  app.post(
    '/api/v1/manager/sign-in',
    { config: { open: 'it is the way in' }, schema },
    async (request, reply) => {
      const place = { door: 'manager', origin: request.ip } as const;
      const checked = await checkPin(deps, { siteId, ...request.body }, place);
      if (!checked.ok) return replySignInFailure(reply, checked.failure);
      if (!checked.value.roles.includes('manager')) {
        const { userId } = checked.value;
        await noteFailure(deps, {
          actor: userId,
          subject: userId,
          origin: request.ip,
          detail: 'not a manager',
        });
        return sendProblem(reply, {
          status: 403,
          kind: 'not-a-manager',
          detail: 'This badge is not one of a manager.',
        });
      }
      return openManagerCookie(deps, request, reply, checked.value);
    },
  );
}

function addManagerSession(app: App, deps: IdentityRouteDeps): void {
  const me = {
    tags,
    summary: 'Who is signed in here',
    response: { 200: managerSessionSchema, ...problemResponses },
  };
  app.get(
    '/api/v1/manager/me',
    { preHandler: deps.doors.requireManager, schema: me },
    async (request, reply) => {
      const { siteId, userId, expiresAt } = managerOf(request);
      const [user] = await deps.store.read(siteId, (tx) => tx.users.find({ userId }));
      if (!user) return sendProblem(reply, { status: 401, kind: 'manager-unknown' });
      return describeSession(deps, siteId, user, expiresAt);
    },
  );

  const out = {
    tags,
    summary: 'Sign out at this workstation',
    response: { 204: z.null(), ...problemResponses },
  };
  app.post(
    '/api/v1/manager/sign-out',
    { preHandler: deps.doors.requireManager, schema: out },
    async (request, reply) => {
      await endManagerSession(deps, managerOf(request), request.ip);
      clearCookie(request, reply, managerCookie);
      return reply.code(204).send(null);
    },
  );
}

async function noteFailure(
  { store, siteId }: Pick<IdentityRouteDeps, 'store' | 'siteId'>,
  event: Omit<AuditEvent, 'kind'>,
): Promise<void> {
  await store.write(siteId, async (tx) => tx.audit({ kind: 'manager_sign_in_failed', ...event }));
}

function replySignInFailure(reply: FastifyReply, failure: SignInFailure): FastifyReply {
  if (failure.kind === 'too_many_attempts') return replyLater(reply, failure.waitMs);
  return sendProblem(reply, {
    status: 403,
    kind: 'wrong-badge-or-pin',
    detail: 'Badge and PIN do not go together.',
  });
}
