import * as z from 'zod/mini';
import type { Clock, Timers } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { type Poke, pokeSchema } from '../../shared/protocol/poke.ts';
import { backoff } from './backoff.ts';
import type { OpenSocket, SocketConnection } from './socket.ts';

export type PushChannelPorts = {
  open: OpenSocket;
  clock: Clock;
  timers: Timers;
  random: Random;
  /** Null for a poke of a form that this build does not know: still a reason to pull. */
  onPoke(poke: Poke | null): void;
  onConnected(): void;
};

/** The server's heartbeat comes every 25 s; a connection silent for longer after a sleep is a ghost. */
export const silentAfter = 30_000;

export interface PushChannel {
  start(): void;
  stop(): void;
  /** The device woke: a connection that has been silent too long is replaced at once. */
  woke(): void;
}

/**
 * The socket, which only ever says "pull now": at most once, never the only carrier. Reconnecting after a lost
 * connection is the client library's; after a refused handshake it gives up, so that is done here.
 */
export function createPushChannel(ports: PushChannelPorts): PushChannel {
  const { clock, timers, random } = ports;
  let connection: SocketConnection | null = null;
  let lastHeard = clock.mono();
  let refusals = 0;
  let cancelRetry = () => {};

  const heard = () => {
    lastHeard = clock.mono();
  };
  const listener: Parameters<OpenSocket>[0] = {
    onConnected: () => {
      heard();
      refusals = 0;
      ports.onConnected();
    },
    onDisconnected: () => {},
    onRefused: () => {
      refusals += 1;
      cancelRetry();
      cancelRetry = timers.after(backoff(refusals, 0, random), () => connection?.connect());
    },
    onPoke: (data) => {
      heard();
      const poke = z.safeParse(pokeSchema, data);
      ports.onPoke(poke.success ? poke.data : null);
    },
    onPing: heard,
  };

  return {
    start: () => {
      heard();
      connection ??= ports.open(listener);
      connection.connect();
    },
    stop: () => {
      cancelRetry();
      connection?.disconnect();
    },
    woke: () => {
      if (!connection || clock.mono() - lastHeard < silentAfter) return;
      heard();
      connection.disconnect();
      connection.connect();
    },
  };
}
