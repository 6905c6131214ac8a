import type { IncomingHttpHeaders } from 'node:http';
import { fastifyCookie } from '@fastify/cookie';
import { cookieIn, deviceCookie, managerCookie } from './cookies.ts';
import type { DeviceIdentity, Identity, ManagerIdentity } from './identity.ts';

/** Who opens a socket: a browser may be both, such as the one in which somebody tries the demo. */
type SocketIdentity = { device: DeviceIdentity | null; manager: ManagerIdentity | null };

/** Reads the handshake's headers; null when they name nobody. */
export async function identifySocket(
  identity: Identity,
  headers: IncomingHttpHeaders,
): Promise<SocketIdentity | null> {
  const cookies = fastifyCookie.parse(headers.cookie ?? '');
  const [device, manager] = await Promise.all([
    identity.deviceOf(cookieIn(cookies, deviceCookie)),
    identity.managerOf(cookieIn(cookies, managerCookie)),
  ]);
  return device || manager ? { device, manager } : null;
}
