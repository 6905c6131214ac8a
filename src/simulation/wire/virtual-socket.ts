import type { OpenSocket, SocketListener } from '../../handheld/sync/socket.ts';
import type { PageGate } from '../handheld-host/page-gate.ts';
import type { SocketOutcome } from '../world/server-host.ts';
import { cookieHeader } from './cookie-jar.ts';
import type { WirePorts } from './virtual-net.ts';

/** The heartbeat. A client that misses two takes the connection for lost, ms. */
const pingEvery = 25_000;

/**
 * The push channel of one page, as socket.io-client behaves: it comes back by itself after a lost connection, and gives
 * up after a refused handshake.
 */
export function openVirtualSocket(
  ports: WirePorts,
  page: PageGate,
  onEnd: (close: () => void) => void,
): OpenSocket {
  return (listener) => {
    const socket = createSocket(ports, page, listener);
    onEnd(socket.disconnect);
    return socket;
  };
}

function createSocket(ports: WirePorts, page: PageGate, listener: SocketListener) {
  const { world, device, radio, cookies } = ports;
  const { faults, time } = world;
  const chance = world.chance(`socket:${device}`);
  let isWanted = false;
  /** Counts connections and attempts, so that what belongs to an earlier one is not heard. */
  let life = 0;
  let close: (() => void) | null = null;

  const lose = () => {
    if (!close) return;
    close();
    close = null;
    life += 1;
    page.enter(listener.onDisconnected);
    retry();
  };
  const retry = () => {
    const mine = life;
    page.timers.after(chance.between(1500, 8500) + chance.next() * 8000, () => {
      if (mine === life) attempt();
    });
  };
  const beat = (mine: number, silence: number) => {
    time.timers.after(pingEvery, () => {
      if (mine !== life || !close || page.state === 'ended') return;
      const isThrough = radio.state() === 'open' && !radio.blocksSockets && !faults.strikes('socket_dropped');
      if (isThrough) page.enter(() => mine === life && listener.onPing());
      else if (silence > 0) return lose();
      beat(mine, isThrough ? 0 : silence + 1);
    });
  };
  const connected = (mine: number, outcome: SocketOutcome) => {
    if (outcome.kind === 'refused') return page.enter(listener.onRefused);
    if (outcome.kind === 'down') return retry();
    if (outcome.kind !== 'connected') return;
    if (mine !== life || !isWanted || page.state === 'ended') return outcome.close();
    close = outcome.close;
    page.enter(listener.onConnected);
    beat(mine, 0);
  };
  const attempt = () => {
    if (!isWanted || close || page.state === 'ended') return;
    life += 1;
    const mine = life;
    if (radio.state() !== 'open' || radio.blocksSockets) return retry();
    if (faults.strikes('socket_refused')) return page.enter(listener.onRefused);
    const onPoke = (data: unknown) => {
      if (radio.state() === 'open') page.enter(() => mine === life && listener.onPoke(data));
    };
    const ends = {
      onPoke,
      onPing: () => page.enter(() => mine === life && listener.onPing()),
      onClosed: () => mine === life && lose(),
    };
    time.timers.after(chance.between(5, 60), () => {
      if (mine !== life) return;
      void world.server.connect(cookieHeader(cookies), ends).then((outcome) => connected(mine, outcome));
    });
  };

  return {
    connect: () => {
      isWanted = true;
      attempt();
    },
    disconnect: () => {
      isWanted = false;
      life += 1;
      close?.();
      close = null;
    },
  };
}
