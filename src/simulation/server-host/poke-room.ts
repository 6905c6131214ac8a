import { type Poke, pokeSchema } from '../../shared/protocol/poke.ts';
import type { Publisher, SiteNews } from '../../server/db/site-store.ts';
import { pokeEvery } from '../../server/publishing/poke-hub.ts';
import { createPokeThrottle } from '../../server/publishing/poke-throttle.ts';
import type { SocketEnds } from '../world/server-host.ts';
import type { ServerHostParts } from './server-ports.ts';

/** How often the server of socket.io pings by default, ms. */
const pingEvery = 25_000;

export type PokeRoom = Publisher & {
  join(deviceId: string, ends: SocketEnds): { close(): void };
  /** Ends the sockets of a device whose credential was revoked. */
  drop(deviceId: string): void;
  /** The process ends: so do all sockets. */
  close(): void;
};

type Member = { deviceId: string; ends: SocketEnds; stopPing: () => void };

/**
 * Stands in for the hub over socket.io: the same rooms and throttle, and a wire that loses pokes, holds them back, or
 * is ahead of the database.
 */
export function createPokeRoom(parts: ServerHostParts): PokeRoom {
  const { time, faults, chance } = parts;
  const lag = chance('wire.poke');
  const members = new Set<Member>();
  const throttle = createPokeThrottle(time.timers, pokeEvery, (news) => {
    for (const member of [...members]) send(member, pokeOf(news));
  });

  const send = (member: Member, poke: Poke): void => {
    if (faults.strikes('poke_lost')) return;
    const isAhead = faults.strikes('poke_early');
    const data = pokeSchema.parse(isAhead ? { ...poke, head: poke.head + lag.between(1, 5) } : poke);
    const delay = faults.strikes('poke_late') ? lag.between(2000, 40_000) : lag.between(5, 60);
    time.timers.after(delay, () => {
      if (members.has(member)) member.ends.onPoke(data);
    });
  };
  const remove = (member: Member): void => {
    member.stopPing();
    members.delete(member);
  };
  const end = (member: Member): void => {
    remove(member);
    time.timers.after(1, member.ends.onClosed);
  };
  return {
    publish(news) {
      for (const { deviceId, ...inline } of news.inline) {
        for (const member of [...members]) {
          if (member.deviceId === deviceId) send(member, { ...pokeOf(news), inline });
        }
      }
      throttle.tell(news);
    },
    join(deviceId, ends) {
      const member: Member = { deviceId, ends, stopPing: () => undefined };
      const ping = (): void => {
        member.stopPing = time.timers.after(pingEvery, () => {
          ends.onPing();
          ping();
        });
      };
      members.add(member);
      ping();
      return { close: () => remove(member) };
    },
    drop(deviceId) {
      for (const member of [...members]) if (member.deviceId === deviceId) end(member);
    },
    close() {
      throttle.stop();
      for (const member of [...members]) end(member);
    },
  };
}

const pokeOf = ({ gen, head }: Pick<SiteNews, 'gen' | 'head'>): Poke => ({ gen, head });
