import type { Timers } from '../../shared/domain/clock.ts';

/** Sockets that may be asked for from one address in a minute: 60 handhelds that lost their access point, 20 times over. */
export const handshakesPerMinute = 1_200;

const minuteMs = 60_000;

export type HandshakeLimit = { mayOpen(address: string): boolean; stop(): void };

/** Each handshake is looked up in the database, so an address cannot ask for them without end. */
export function createHandshakeLimit(timers: Timers): HandshakeLimit {
  const counts = new Map<string, number>();
  let cancel: (() => void) | null = null;
  const forget = (): void => {
    counts.clear();
    cancel = null;
  };
  return {
    mayOpen(address) {
      cancel ??= timers.after(minuteMs, forget);
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count <= handshakesPerMinute;
    },
    stop() {
      cancel?.();
      forget();
    },
  };
}
