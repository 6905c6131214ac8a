import type { FastifyRequest } from 'fastify';
import type { PushEntry, PushRequest } from '../../shared/protocol/push.ts';
import type { SiteTransaction } from '../../server/db/site-transaction.ts';
import type { Faults } from '../world/faults.ts';
import type { Chance } from '../world/world.ts';

const pushUrl = '/api/v1/sync/push';

/**
 * Movements that this server cannot stand until an update mends it: with some it fails while they are applied, some
 * bring the whole request down, and some were written by a newer build than it knows. For the stubborn half the update
 * does not come within the run: the others must get past them all the same.
 */
export type Poison = {
  /** @throws where the request brings the server down: answered 500 */
  meet(request: FastifyRequest): void;
  prepare(tx: SiteTransaction): void;
};

/** A version that no build of today knows. */
const ofTomorrow = 99;

function withVersion(raw: string, v: unknown): string {
  const sent = JSON.parse(raw) as Record<string, unknown>;
  if (typeof sent['raw'] === 'string') return JSON.stringify({ ...sent, raw: withVersion(sent['raw'], v) });
  return sent['v'] === ofTomorrow ? JSON.stringify({ ...sent, v }) : raw;
}

/** Plain or sealed: what is in it is of tomorrow. */
function writeTomorrow(movement: Record<string, unknown>): void {
  if (movement['heldBack'] !== true) movement['v'] = ofTomorrow;
  else if (typeof movement['raw'] === 'string') {
    const sealed = JSON.parse(movement['raw']) as Record<string, unknown>;
    movement['raw'] = JSON.stringify({ ...sealed, v: ofTomorrow });
  }
}

class Poisoned extends Error {
  override name = 'Poisoned';
}

export const isPoisoned = (error: unknown): boolean => error instanceof Poisoned;

export function createPoison(faults: Faults, chance: Chance): Poison {
  /** Of movements that a newer build wrote than this server knows: what their version is once it does. */
  const news = new Map<string, unknown>();
  const met = new Map<string, 'harmless' | 'fails_to_apply' | 'brings_down'>();
  const stubborn = new Set<string>();
  const meetEntry = ({ mid, movement }: PushEntry): void => {
    if (met.has(mid)) return;
    const isNews = faults.strikes('unknown_version');
    if (isNews && movement['heldBack'] !== true) news.set(mid, movement['v']);
    const isPoison = faults.strikes('poisoned_entry');
    met.set(mid, isPoison ? chance.oneOf(['fails_to_apply', 'brings_down'] as const) : 'harmless');
    if ((isPoison || news.has(mid)) && chance.happens(0.5)) stubborn.add(mid);
  };
  const isNow = (mid: string): boolean => faults.isFaulty || stubborn.has(mid);
  const isIll = (mid: string, how: 'fails_to_apply' | 'brings_down'): boolean =>
    isNow(mid) && met.get(mid) === how;
  return {
    meet(request) {
      if (request.routeOptions.url !== pushUrl) return;
      const { entries } = request.body as PushRequest;
      for (const entry of entries) {
        meetEntry(entry);
        const { mid, movement } = entry;
        if (isNow(mid) && news.has(mid)) writeTomorrow(movement);
      }
      const fatal = entries.find(
        ({ mid, movement }) => isIll(mid, 'brings_down') && movement['heldBack'] !== true,
      );
      if (fatal) throw new Poisoned(fatal.mid);
    },
    prepare({ journal }) {
      const get = journal.get.bind(journal);
      journal.get = (mid) => {
        const entry = get(mid);
        const isPlain = entry?.status === 'parked' && news.has(mid) && !isNow(mid);
        return isPlain ? { ...entry, raw: withVersion(entry.raw, news.get(mid)) } : entry;
      };
      const append = journal.append.bind(journal);
      const settle = journal.settle.bind(journal);
      const refuse = ({ mid, appliedAt }: { mid: string; appliedAt: string | null }): void => {
        if (appliedAt !== null && (isIll(mid, 'fails_to_apply') || isIll(mid, 'brings_down')))
          throw new Poisoned(mid);
      };
      journal.append = (entry) => {
        refuse(entry);
        append(entry);
      };
      journal.settle = (entry) => {
        refuse(entry);
        settle(entry);
      };
    },
  };
}
