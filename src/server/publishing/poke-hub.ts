import type { IncomingHttpHeaders, IncomingMessage, Server as HttpServer } from 'node:http';
import { type Socket, Server as SocketServer } from 'socket.io';
import type { Timers } from '../../shared/domain/clock.ts';
import { type Poke, socketEvents, socketPath } from '../../shared/protocol/poke.ts';
import type { Publisher, SiteNews } from '../db/site-store.ts';
import { comesFromElsewhere } from '../identity/cross-site.ts';
import { createHandshakeLimit } from './handshake-limit.ts';
import { createPokeThrottle } from './poke-throttle.ts';

/** Who opens a socket: a browser may be both, such as the one in which somebody tries the demo. */
export type SocketCaller = {
  device: { siteId: string; deviceId: string } | null;
  manager: { siteId: string } | null;
};

/** Reads the headers of the handshake; null for whom we do not know. */
export type IdentifySocket = (headers: IncomingHttpHeaders) => Promise<SocketCaller | null>;

export type PokeHub = Publisher & {
  attach(server: HttpServer, identify: IdentifySocket): void;
  /** Ends the device's sockets: its credential was revoked. */
  drop(deviceId: string): void;
  close(): Promise<void>;
};

/** Under load a site is poked at most this often, ms; what an operator must know at once is not held back. */
export const pokeEvery = 250;

const rooms = {
  site: (siteId: string) => `site:${siteId}`,
  managers: (siteId: string) => `managers:${siteId}`,
  device: (deviceId: string) => `device:${deviceId}`,
};

/**
 * Sends pokes over socket.io: hints to pull, sent at most once and kept for nobody. Who misses one pulls a little
 * later by himself; the server never waits for one.
 *
 *   site:<site>       its devices      every change, held together for a moment
 *   managers:<site>   its managers     likewise
 *   device:<device>   one handheld     cancellations, at once
 */
export function createPokeHub({ timers }: { timers: Timers }): PokeHub {
  const handshakes = createHandshakeLimit(timers);
  // Clients only listen, so nothing big is ever expected; upgrades of others on this server are not ours to end.
  const io = new SocketServer({
    path: socketPath,
    transports: ['websocket'],
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 10_000,
    // Before the connection is upgraded: to a page of another site it never opens.
    allowRequest: (request, answer) =>
      answer(null, !comesFromElsewhere(request.headers) && handshakes.mayOpen(addressOf(request))),
  });
  const throttle = createPokeThrottle(timers, pokeEvery, ({ siteId, gen, head }) => {
    io.to([rooms.site(siteId), rooms.managers(siteId)]).emit(socketEvents.poke, { gen, head } satisfies Poke);
  });
  return {
    publish(news) {
      for (const poke of inlinePokes(news))
        io.to(rooms.device(poke.deviceId)).emit(socketEvents.poke, poke.data);
      throttle.tell(news);
    },
    attach(server, identify) {
      io.use((socket, next) => {
        letIn(socket, identify).then(
          (isKnown) => next(isKnown ? undefined : new Error('unknown')),
          () => next(new Error('unavailable')),
        );
      });
      io.attach(server);
    },
    drop: (deviceId) => io.in(rooms.device(deviceId)).disconnectSockets(true),
    async close() {
      throttle.stop();
      handshakes.stop();
      await io.close();
    },
  };
}

/** Where it comes from: a proxy on this machine says so, as it does for requests. */
function addressOf({ socket, headers }: IncomingMessage): string {
  const { remoteAddress = '' } = socket;
  const isProxy = /^(::ffff:)?127\.|^::1$/.test(remoteAddress);
  const told = [headers['x-forwarded-for'] ?? []].flat().at(-1)?.split(',').at(-1)?.trim();
  return (isProxy && told) || remoteAddress;
}

/** Puts a known caller into his rooms; false for a stranger. */
async function letIn(socket: Socket, identify: IdentifySocket): Promise<boolean> {
  const caller = await identify(socket.handshake.headers);
  if (caller) await socket.join(roomsOf(caller));
  return caller !== null;
}

const inlinePokes = ({ gen, head, inline }: SiteNews) =>
  inline.map(({ deviceId, ...news }) => ({ deviceId, data: { gen, head, inline: news } satisfies Poke }));

function roomsOf({ device, manager }: SocketCaller): string[] {
  return [
    ...(device ? [rooms.site(device.siteId), rooms.device(device.deviceId)] : []),
    ...(manager ? [rooms.managers(manager.siteId)] : []),
  ];
}
