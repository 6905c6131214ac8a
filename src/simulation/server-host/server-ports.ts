import type { Random } from '../../shared/domain/random.ts';
import type { Chance, World } from '../world/world.ts';

/** What a server host is given: the world without those who stand on the server's other side. */
export type ServerHostParts = Omit<World, 'server' | 'devices'>;

/** The process ended under a request. Nobody is answered, and what was not committed is gone. */
export class ProcessEnded extends Error {
  override name = 'ProcessEnded';
}

export const randomOf = (chance: Chance): Random => ({
  next: () => chance.next(),
  bytes: (length) => chance.bytes(length),
});
