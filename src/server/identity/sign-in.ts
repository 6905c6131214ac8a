import { type Clock, isoAt } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { User } from '../../shared/domain/user.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { isPinOf as isPinOfHash, nobodysHash } from './pin-hash.ts';
import { shiftMs } from './session-times.ts';

export type SignInFailure = { kind: 'wrong_badge_or_pin' } | { kind: 'too_many_attempts'; waitMs: number };

type Claimed = { siteId: string; badge: string; pin: string };
export type SignInPorts = {
  store: SiteStore;
  clock: Clock;
  ids: Ids;
  limit: AttemptLimit;
  /** Compares a PIN with its hash: slow on purpose, so the simulation, which guesses nothing, has another. */
  isPinOf?: (pin: string, hash: string) => Promise<boolean>;
};

/** Where badge and PIN are typed: which door it is, and the device or address before it. */
type Place = { door: 'device' | 'manager'; origin: string };

/**
 * Who has this badge and PIN. Mistakes make only this badge wait, and only at this place. An unknown badge is answered
 * like a wrong PIN, in the same time.
 */
export async function checkPin(
  { store, limit, isPinOf = isPinOfHash }: Pick<SignInPorts, 'store' | 'limit' | 'isPinOf'>,
  { siteId, badge, pin }: Claimed,
  { door, origin }: Place,
): Promise<Result<User, SignInFailure>> {
  const attempt = { place: `${siteId} ${door} ${origin}`, badge: `${siteId} ${badge}` };
  const waitMs = limit.waitMs(attempt);
  if (waitMs > 0) return failed({ kind: 'too_many_attempts', waitMs });
  // Counted before the slow check, so that many guesses at once count too.
  limit.failed(attempt);
  const { user, hash } = await store.read(siteId, async (tx) => {
    const [found] = await tx.users.find({ badge });
    const [credential] = found ? await tx.credentials.find({ userId: found.userId }) : [];
    return { user: found, hash: credential?.hash };
  });
  const isRight = await isPinOf(pin, hash ?? nobodysHash);
  if (user?.active && isRight) {
    limit.succeeded(attempt);
    return done(user);
  }
  const kind = door === 'device' ? 'sign_in_failed' : 'manager_sign_in_failed';
  const detail = limit.waitMs(attempt) > 0 ? 'held back' : null;
  // What was typed as an unknown badge is not kept: it may be somebody's PIN.
  await store.write(siteId, async (tx) =>
    tx.audit({ kind, actor: null, subject: user?.userId ?? null, origin, detail }),
  );
  return failed({ kind: 'wrong_badge_or_pin' });
}

/** Signs an operator in on a device for a shift. The session is named in his movements; it is not a credential. */
export async function signInOperator(
  ports: SignInPorts,
  deviceId: string,
  claimed: Claimed,
): Promise<Result<{ user: User; sessionId: string }, SignInFailure>> {
  const checked = await checkPin(ports, claimed, { door: 'device', origin: deviceId });
  if (!checked.ok) return checked;
  const user = checked.value;
  const { userId } = user;
  const sessionId = ports.ids.next();
  const now = ports.clock.wall();
  const times = { startedAt: isoAt(now), expiresAt: isoAt(now + shiftMs), endedAt: null };
  await ports.store.write(claimed.siteId, async (tx) => {
    tx.sessions.put({ sessionId, userId, deviceId, ...times });
    tx.audit({ kind: 'signed_in', actor: userId, subject: userId, origin: deviceId });
  });
  return done({ user, sessionId });
}
