import { type Socket, io } from 'socket.io-client';
import { socketEvents, socketPath } from '../../../shared/protocol/poke.ts';

/**
 * The socket is a hint that something changed, never the carrier: who hears it asks again. While it is down the
 * board asks every 20 s by itself.
 *
 *     connected --- poke ---> (settle) ---> onChange
 *         |  ^
 *    lost |  | back: onChange, for what was missed
 *         v  |
 *     polling --- every 20 s ---> onChange
 */
export type LiveState = 'live' | 'polling';

/** Several pokes of one moment (a push of 50 movements) become one question. */
const settleMs = 300;
const pollMs = 20_000;

export type LiveChannel = { stop(): void };

export type LiveListener = { onChange(): void; onState(state: LiveState): void };

/** What is used of a socket of socket.io. */
export type LiveSocket = Pick<Socket, 'on' | 'connect' | 'close' | 'connected' | 'active'>;

export function openLiveChannel(
  listener: LiveListener,
  openSocket: () => LiveSocket = openBoardSocket,
): LiveChannel {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const change = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      listener.onChange();
    }, settleMs);
  };
  const socket = openSocket();
  socket.on(socketEvents.poke, change);
  socket.on('connect', () => {
    listener.onState('live');
    change();
  });
  socket.on('disconnect', () => listener.onState('polling'));
  socket.connect();
  const polling = setInterval(() => {
    if (socket.connected) return;
    listener.onChange();
    // A refused handshake ends the library's own tries.
    if (!socket.active) socket.connect();
  }, pollMs);
  return {
    stop() {
      clearInterval(polling);
      clearTimeout(settling);
      socket.close();
    },
  };
}

const openBoardSocket = (): LiveSocket =>
  io({
    path: socketPath,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.7,
  });
