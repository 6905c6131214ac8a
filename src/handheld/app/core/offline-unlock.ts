import type { Clock } from '../../../shared/domain/clock.ts';
import { done, failed, type Result } from '../../../shared/domain/result.ts';
import type { User } from '../../../shared/domain/user.ts';
import type { KnownUserRow, KnownUsers } from './known-users.ts';
import { type DerivePin, isPinOf } from './pin-verifier.ts';
import type { SignInFailure } from './session.ts';
import { createUnlockAttempts } from './unlock-attempts.ts';

export type OfflineUnlock = (
  badge: string,
  pin: string,
  otherwise: SignInFailure,
) => Promise<Result<KnownUserRow, SignInFailure>>;

/** Lets a known user in where no server can be asked; `otherwise` is the answer to everybody else. */
export function createOfflineUnlock(ports: {
  known: KnownUsers;
  clock: Clock;
  /** The user as the feed knows him now; he may have been removed since he last signed in. */
  userNow(userId: string): Promise<User | undefined>;
  derivePin?: DerivePin | undefined;
}): OfflineUnlock {
  const attempts = createUnlockAttempts(ports.clock);
  return async (badge, pin, otherwise) => {
    const row = ports.known.unlocking(badge);
    if (!row) return failed(otherwise);
    const waitMs = attempts.wait(badge);
    if (waitMs > 0) return failed({ kind: 'too_many', seconds: Math.ceil(waitMs / 1000) });
    const isRight = await isPinOf(pin, row.verifier, ports.derivePin);
    const { active } = (await ports.userNow(row.user.userId)) ?? row.user;
    if (!isRight || !active) {
      attempts.wrong(badge);
      return failed({ kind: 'refused' });
    }
    attempts.right(badge);
    return done(row);
  };
}
