import type { Socket } from 'socket.io-client';
import { socketEvents, socketPath } from '../../../shared/protocol/poke.ts';
import type { OpenSocket, SocketListener } from '../../sync/socket.ts';

/**
 * The push channel over socket.io, websocket only: it is a hint, and polling over HTTP is done anyway. Its code is no
 * part of the first load and is fetched with the first connect; one that cannot be fetched is a refused connect.
 */
export const openSocketIo: OpenSocket = (listener) => {
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
      opening ??= createSocket(listener);
      opening.then(follow, missed);
    },
    disconnect: () => {
      wanted = false;
      void opening?.then(follow, () => undefined);
    },
  };
};

/** Reconnecting is spread over seconds, because all devices of a hall lose their access point together. */
async function createSocket(listener: SocketListener): Promise<Socket> {
  const { io } = await import('socket.io-client');
  const socket = io({
    path: socketPath,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 5000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.7,
    timeout: 10_000,
  });
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
