import type { Clock } from '../../../shared/domain/clock.ts';
import { done, failed } from '../../../shared/domain/result.ts';
import type { SignInResponse } from '../../../shared/protocol/identity.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import { createSubject, type Subject } from '../../sync/observable.ts';
import type { ServerLine } from '../../sync/server-line.ts';
import type { KnownUsers } from './known-users.ts';
import type { OfflineUnlock } from './offline-unlock.ts';
import type { Session, SignedIn } from './session.ts';
import { askToSignIn, refusalOf } from './sign-in-call.ts';

export type UserSessionPorts = {
  journal: JournalStore;
  line: ServerLine;
  clock: Clock;
  known: KnownUsers;
  unlock: OfflineUnlock;
  unsentOf(userId: string): number;
};

export type UserSession = Session & {
  /** Takes the session of the last start up again, if its shift is not over. */
  restore(): Promise<void>;
  sessionOf(userId: string): string | null;
  /** The server is there again: an unlocked user gets a session of his own. */
  renew(): Promise<void>;
};

const shift = 12 * 60 * 60 * 1000;
const sessionFact = 'session';

/**
 * Who works on this device. Nothing here touches the journal's movements: another user signing in, a session that
 * ends or a user who is removed neither blocks nor re-attributes what was recorded.
 *
 *   badge + PIN --server says yes--> signed in, a verifier is kept for a week
 *               --server says no---> refused
 *               --no server--------> unlocked by the verifier, the server gives a session as soon as it is there
 */
export function createUserSession(ports: UserSessionPorts): UserSession {
  const { journal, clock, line, known } = ports;
  const current = createSubject<SignedIn | null>(null);
  /** Of an unlocked user, in memory only and only until the server has answered once. */
  let pending: { badge: string; pin: string } | null = null;

  const enter = async (signedIn: Omit<SignedIn, 'signedInAt'>) => {
    const entered = { ...signedIn, signedInAt: clock.wall() };
    await journal.write((tx) => tx.putFact(sessionFact, entered));
    current.set(entered);
    return entered;
  };
  const admit = async (answer: SignInResponse, pin: string) => {
    await known.admit(answer, pin);
    return enter({ user: answer.user, sessionId: answer.sessionId, offline: false });
  };
  const signIn: Session['signIn'] = async (badgeText, pin) => {
    const badge = badgeText.trim().toUpperCase();
    if (!/^\d{4,12}$/.test(pin) || badge === '') return failed({ kind: 'refused' });
    pending = null;
    const asked = await askToSignIn(line, badge, pin);
    if (asked.ok) return done(await admit(asked.value, pin));
    const refusal = refusalOf(asked.failure);
    if (refusal.final) return failed(refusal.failure);
    const unlocked = await ports.unlock(badge, pin, refusal.failure);
    if (!unlocked.ok) return unlocked;
    pending = { badge, pin };
    return done(
      await enter({ user: unlocked.value.user, sessionId: unlocked.value.sessionId, offline: true }),
    );
  };
  const renew = async () => {
    const asking = pending;
    if (!asking) return;
    pending = null;
    const asked = await askToSignIn(line, asking.badge, asking.pin);
    if (!asked.ok && !refusalOf(asked.failure).final) pending = asking;
    if (asked.ok && current.get()?.user.userId === asked.value.user.userId)
      await admit(asked.value, asking.pin);
  };
  const signOut = async () => {
    const signedIn = current.get();
    pending = null;
    await journal.write((tx) => tx.removeFact(sessionFact));
    current.set(null);
    return { unsent: signedIn ? ports.unsentOf(signedIn.user.userId) : 0 };
  };

  return {
    ...{ current, signIn, signOut, renew },
    knownUsers: known.list,
    restore: () => restore(ports, current),
    sessionOf: (userId) => {
      const signedIn = current.get();
      return signedIn?.user.userId === userId ? signedIn.sessionId : known.sessionOf(userId);
    },
  };
}

async function restore(
  { journal, clock, known }: UserSessionPorts,
  current: Subject<SignedIn | null>,
): Promise<void> {
  await known.read();
  const kept = await journal.read((tx) => tx.fact(sessionFact));
  const signedIn = kept.ok ? (kept.value as SignedIn | undefined) : undefined;
  if (signedIn && Math.abs(clock.wall() - signedIn.signedInAt) < shift) current.set(signedIn);
}
