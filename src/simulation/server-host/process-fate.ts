import type { Chance } from '../world/world.ts';
import { ProcessEnded } from './server-ports.ts';

/** Where a process dies that must: before its next commit, right after it, or when all is done but for the answer. */
const moments = ['before_commit', 'after_commit', 'before_answer'] as const;
type Moment = (typeof moments)[number];

/** Whether a process lives, and when it dies. */
export type ProcessFate = {
  readonly isAlive: boolean;
  /** From now on it dies at one of its next moments. */
  doom(): void;
  /** @throws ProcessEnded where it dies here, or is dead already */
  reach(moment: Moment): void;
  /** It is ended from outside. */
  end(): void;
};

export function createFate(
  chance: Chance,
  { onEnd, onDeath }: Record<'onEnd' | 'onDeath', () => void>,
): ProcessFate {
  let isAlive = true;
  let death: Moment | null = null;
  const end = (): void => {
    isAlive = false;
    onEnd();
  };
  return {
    get isAlive() {
      return isAlive;
    },
    doom() {
      death ??= chance.oneOf(moments);
    },
    reach(moment) {
      if (death === moment && isAlive) {
        end();
        onDeath();
      }
      if (!isAlive) throw new ProcessEnded();
    },
    end,
  };
}
