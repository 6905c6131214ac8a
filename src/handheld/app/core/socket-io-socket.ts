import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';
import { socketEvents, socketPath } from '../../../shared/protocol/poke.ts';
import type { OpenSocket, SocketListener } from '../../sync/socket.ts';

/** Where the server is, for a handheld that was not loaded from there, and what it sends to be let in. */
export type SocketHome = { origin: string; more(): Partial<ManagerOptions & SocketOptions> };

/**
 * The push channel over socket.io, websocket only: it is a hint, and polling over HTTP is done anyway. Its code is no
 * part of the first load and is fetched with the first connect; one that cannot be fetched is a refused connect.
 */
export const openSocketIo: OpenSocket = (listener) => openSocketAt(listener);

export const openSocketAt = (listener: SocketListener, home?: SocketHome): ReturnType<OpenSocket> => {
  let wanted = false;
  let opening: Promise<Socket> | null = null;
  const follow = (socket: Socket) => void (wanted ? socket.connect() : socket.disconnect());
  const missed = () => {
    opening = null;
    listener.onRefused();
  };
  return {
    connect: () => {
      wanted = true;
      opening ??= createSocket(listener, home);
      opening.then(follow, missed);
    },
    disconnect: () => {
      wanted = false;
      void opening?.then(follow, () => undefined);
    },
  };
};

/** Reconnecting is spread over seconds, because all devices of a hall lose their access point together. */
async function createSocket(listener: SocketListener, home?: SocketHome): Promise<Socket> {
  const { io } = await import('socket.io-client');
  const options: Partial<ManagerOptions & SocketOptions> = {
    path: socketPath,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 5000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.7,
    timeout: 10_000,
    ...home?.more(),
  };
  const socket = home ? io(home.origin, options) : io(options);
  socket.on('connect', listener.onConnected);
  socket.on('disconnect', (reason) => {
    listener.onDisconnected();
    // The server ended it (a revoked device, a shutdown): the library does not come back by itself then.
    if (reason === 'io server disconnect') listener.onRefused();
  });
  socket.on('connect_error', () => {
    // While `active` the library tries again by itself; after a refused handshake it does not.
    if (!socket.active) listener.onRefused();
  });
  socket.on(socketEvents.poke, (data: unknown) => listener.onPoke(data));
  socket.io.on('ping', listener.onPing);
  return socket;
}
