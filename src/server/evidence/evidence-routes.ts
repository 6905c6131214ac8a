import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Clock } from '../../shared/domain/clock.ts';
import { isoNow } from '../../shared/domain/clock.ts';
import { evidenceReceiptSchema, largestEvidence } from '../../shared/protocol/evidence.ts';
import type { App } from '../http/app.ts';
import { problemResponses, sendProblem } from '../http/problem.ts';
import { deviceOf, type Doors, managerOf } from '../identity/require-identity.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { pictureFault } from './picture-fault.ts';

export type EvidenceRouteDeps = {
  evidence: EvidenceStore;
  clock: Clock;
  doors: Pick<Doors, 'requireDevice' | 'requireManager'>;
};

const mediaType = 'image/jpeg';
const tags = ['evidence'];
const params = z.object({ evidenceId: z.uuid() });

/** Photos from devices, for managers to look at. */
export function registerEvidenceRoutes(app: App, deps: EvidenceRouteDeps): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      mediaType,
      { parseAs: 'buffer', bodyLimit: largestEvidence },
      (_, body, done) => done(null, body),
    );
    addUpload(scope as App, deps);
  });
  addView(app, deps);
}

function addUpload(app: App, { evidence, clock, doors }: EvidenceRouteDeps): void {
  const schema = {
    tags,
    summary: 'Keep a photo (JPEG, at most 2 MB); the same one twice is harmless',
    consumes: [mediaType],
    params,
    body: z.unknown(),
    response: { 200: evidenceReceiptSchema, ...problemResponses },
  };
  const options = { preHandler: doors.requireDevice, bodyLimit: largestEvidence, schema };
  app.put('/api/v1/evidence/:evidenceId', options, async (request, reply) => {
    const { evidenceId } = request.params;
    const { body } = request;
    const fault = pictureFault(body);
    if (fault !== null || !Buffer.isBuffer(body)) {
      const errors = [{ field: 'body', expected: fault ?? 'a JPEG picture' }];
      return sendProblem(reply, {
        status: 400,
        kind: 'invalid-request',
        title: 'The request is not valid',
        errors,
      });
    }
    const { siteId, deviceId } = deviceOf(request);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const named = { evidenceId, size: body.length, sha256, deviceId, mediaType };
    const kept = await evidence.keep(siteId, { ...named, receivedAt: isoNow(clock), bytes: body });
    if (kept.sha256 === sha256) return kept;
    const detail = 'Another photo is kept under this id; it stays as it is.';
    return sendProblem(reply, { status: 409, kind: 'evidence-exists', detail });
  });
}

function addView(app: App, { evidence, doors }: EvidenceRouteDeps): void {
  const schema = {
    tags,
    summary: 'A photo, as image/jpeg; 404 while it still lies on its device',
    produces: [mediaType],
    params,
    response: {
      200: { description: 'The photo', content: { [mediaType]: { schema: z.unknown() } } },
      ...problemResponses,
    },
  };
  app.get(
    '/api/v1/evidence/:evidenceId',
    { preHandler: doors.requireManager, schema },
    async (request, reply) => {
      const { evidenceId } = request.params;
      const found = await evidence.find(managerOf(request).siteId, evidenceId);
      if (!found) {
        const detail = 'This photo has not arrived yet.';
        return sendProblem(reply, { status: 404, kind: 'evidence-unknown', detail });
      }
      // A photo never changes under its id; it is only for who may see it.
      return reply
        .header('content-type', found.mediaType)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('etag', `"${found.sha256}"`)
        .header('content-disposition', `inline; filename="${evidenceId}.jpg"`)
        .send(found.bytes);
    },
  );
}
