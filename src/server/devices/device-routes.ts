import * as z from 'zod/mini';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids, Random } from '../../shared/domain/random.ts';
import {
  enrolmentCodeSchema,
  revokeDeviceRequestSchema,
  revokeDeviceResponseSchema,
} from '../../shared/protocol/board/devices.ts';
import { enrolRequestSchema, enrolResponseSchema } from '../../shared/protocol/identity.ts';
import type { SiteStore } from '../db/site-store.ts';
import { noteDecision } from '../decisions/note-decision.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import type { AttemptLimit } from '../identity/attempt-limit.ts';
import { deviceCookie, setCookie } from '../identity/cookies.ts';
import { replyLater } from '../identity/reply-later.ts';
import { type Doors, managerOf } from '../identity/require-identity.ts';
import { enrolDevice, makeEnrolmentCode } from './enrol-device.ts';
import { revokeDevice } from './revoke-device.ts';

type DeviceRouteDeps = {
  store: SiteStore;
  clock: Clock;
  random: Random;
  ids: Ids;
  doors: Pick<Doors, 'requireManager'>;
  limit: AttemptLimit;
  /** Told which device lost its right to speak, so that its socket is closed. */
  onRevoked?: (siteId: string, deviceId: string) => void;
  siteId: string;
};

const tags = ['devices'];

export function registerDeviceRoutes(app: App, deps: DeviceRouteDeps): void {
  addEnrolment(app, deps);
  addCodes(app, deps);
  addRevocation(app, deps);
}

function addEnrolment(app: App, deps: DeviceRouteDeps): void {
  const schema = {
    tags,
    summary: "Become one of the site's devices by a manager's code; sets the device's cookie",
    body: enrolRequestSchema,
    response: { 200: enrolResponseSchema, ...problemResponses },
  };
  app.post(
    '/api/v1/devices/enrol',
    { config: { open: 'a code opens it' }, schema },
    async (request, reply) => {
      // By device, not by address alone: one handheld with a wrong code does not keep its neighbours out.
      const attempt = { place: `enrol ${request.ip}`, badge: `enrol ${request.body.deviceId}` };
      const waitMs = deps.limit.waitMs(attempt);
      if (waitMs > 0) return replyLater(reply, waitMs);
      deps.limit.failed(attempt);
      const asked = { ...request.body, origin: request.ip };
      const enrolled = await enrolDevice(deps, deps.siteId, asked);
      if (!enrolled.ok) {
        const kind = enrolled.failure.kind.replace('_', '-');
        return sendProblem(reply, { status: 403, kind, detail: 'Ask a manager for a new code.' });
      }
      deps.limit.succeeded(attempt);
      const { answer, token } = enrolled.value;
      setCookie(request, reply, deviceCookie, { token: { siteId: answer.siteId, token } });
      return answer;
    },
  );
}

function addCodes(app: App, deps: DeviceRouteDeps): void {
  const schema = {
    tags,
    summary: 'A code that enrols one device within a quarter of an hour',
    response: { 200: enrolmentCodeSchema, ...problemResponses },
  };
  app.post(
    '/api/v1/devices/enrolment-codes',
    { preHandler: deps.doors.requireManager, schema },
    (request) => {
      const { siteId, userId } = managerOf(request);
      return makeEnrolmentCode(deps, siteId, userId);
    },
  );
}

function addRevocation(app: App, { store, ids, doors, onRevoked }: DeviceRouteDeps): void {
  const schema = {
    tags,
    summary: 'End a device: its tasks are free, the places it last worked at are to be counted',
    params: z.object({ deviceId: z.string() }),
    body: revokeDeviceRequestSchema,
    response: { 200: revokeDeviceResponseSchema, ...problemResponses },
  };
  app.post(
    '/api/v1/devices/:deviceId/revoke',
    { preHandler: doors.requireManager, schema },
    async (request, reply) => {
      const { siteId, userId: decidedBy } = managerOf(request);
      const { deviceId } = request.params;
      const { reason } = request.body;
      const revoked = await store.write(siteId, async (tx) => {
        const result = await revokeDevice(tx, ids, deviceId, decidedBy);
        if (result.ok)
          noteDecision(tx, ids, { kind: 'device_revoked', subject: deviceId, decidedBy, reason });
        return result;
      });
      if (!revoked.ok)
        return sendProblem(reply, { status: 404, kind: 'device-unknown', detail: `No device ${deviceId}.` });
      onRevoked?.(siteId, deviceId);
      return revoked.value;
    },
  );
}
