import { type Clock, isoAt } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { User } from '../../shared/domain/user.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { isPinOf, nobodysHash } from './pin-hash.ts';
import { shiftMs } from './session-times.ts';

export type SignInFailure = { kind: 'wrong_badge_or_pin' } | { kind: 'too_many_attempts'; waitMs: number };

type Claimed = { siteId: string; badge: string; pin: string };
type SignInPorts = { store: SiteStore; clock: Clock; ids: Ids; limit: AttemptLimit };

/**
 * Who has this badge and PIN. `from` is where it was typed: mistakes make only this badge wait, and only there. An
 * unknown badge is answered like a wrong PIN, in the same time.
 */
export async function checkPin(
  { store, limit }: Pick<SignInPorts, 'store' | 'limit'>,
  { siteId, badge, pin }: Claimed,
  from: string,
): Promise<Result<User, SignInFailure>> {
  const key = `${siteId}/${from}/${badge}`;
  const waitMs = limit.waitMs(key);
  if (waitMs > 0) return failed({ kind: 'too_many_attempts', waitMs });
  // Counted before the slow check, so that many guesses at once count too.
  limit.failed(key);
  const { user, hash } = await store.read(siteId, async (tx) => {
    const [found] = await tx.users.find({ badge });
    const [credential] = found ? await tx.credentials.find({ userId: found.userId }) : [];
    return { user: found, hash: credential?.hash };
  });
  const isRight = await isPinOf(pin, hash ?? nobodysHash);
  if (!user?.active || !isRight) return failed({ kind: 'wrong_badge_or_pin' });
  limit.succeeded(key);
  return done(user);
}

/** Signs an operator in on a device for a shift. The session is named in his movements; it is not a credential. */
export async function signInOperator(
  ports: SignInPorts,
  deviceId: string,
  claimed: Claimed,
): Promise<Result<{ user: User; sessionId: string }, SignInFailure>> {
  const checked = await checkPin(ports, claimed, deviceId);
  if (!checked.ok) return checked;
  const user = checked.value;
  const sessionId = ports.ids.next();
  const startedAt = ports.clock.wall();
  await ports.store.write(claimed.siteId, async (tx) => {
    tx.sessions.put({
      sessionId,
      userId: user.userId,
      deviceId,
      startedAt: isoAt(startedAt),
      expiresAt: isoAt(startedAt + shiftMs),
      endedAt: null,
    });
  });
  return done({ user, sessionId });
}
