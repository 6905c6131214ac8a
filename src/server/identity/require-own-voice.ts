import type { FastifyReply, FastifyRequest } from 'fastify';
import { oldestProtocolVersion, protocolVersion } from '../../shared/protocol/protocol-version.ts';
import { sendProblem } from '../http/problem.ts';

/** Behind `requireDevice`: the message must be the cookie's own device's, and of a protocol that this server speaks. */
export async function requireOwnVoice(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { proto, deviceId } = request.body as { proto: number; deviceId: string };
  if (deviceId !== request.device?.deviceId) {
    return sendProblem(reply, {
      status: 403,
      kind: 'device-foreign',
      detail: 'The message names another device.',
    });
  }
  if (proto < oldestProtocolVersion) {
    return sendProblem(reply, { status: 426, kind: 'protocol-too-old', detail: 'The app must be updated.' });
  }
  if (proto > protocolVersion) {
    return sendProblem(reply, {
      status: 503,
      kind: 'protocol-too-new',
      detail: 'The server is older than the app.',
    });
  }
  return undefined;
}
