import type { Clock } from '../../../shared/domain/clock.ts';
import type { Random } from '../../../shared/domain/random.ts';
import { done, failed, type Result } from '../../../shared/domain/result.ts';
import type { User } from '../../../shared/domain/user.ts';
import { signInResponseSchema, type SignInResponse } from '../../../shared/protocol/identity.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import { createSubject } from '../../sync/observable.ts';
import type { LineFailure, ServerLine } from '../../sync/server-line.ts';
import { keepKnownUser, type KnownUserRow, mayUnlock, readKnownUsers } from './known-users.ts';
import { isPinOf, makeVerifier } from './pin-verifier.ts';
import type { Session, SignedIn, SignInFailure } from './session.ts';
import { createUnlockAttempts } from './unlock-attempts.ts';

export type UserSessionPorts = {
  journal: JournalStore;
  line: ServerLine;
  clock: Clock;
  random: Random;
  /** The user as the feed knows him now; he may have been removed since he last signed in. */
  userNow(userId: string): Promise<User | undefined>;
  unsentOf(userId: string): number;
  pinIterations?: number | undefined;
};

export type UserSession = Session & {
  /** Takes the session of the last start up again, if its shift is not over. */
  restore(): Promise<void>;
  sessionOf(userId: string): string | null;
  /** The server is there again: an unlocked user gets a session of his own. */
  renew(): Promise<void>;
  /** The counts of unsent movements have changed. */
  recount(): void;
};

const shift = 12 * 60 * 60 * 1000;
const signInTimeout = 6000;
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
  const { journal, clock } = ports;
  const current = createSubject<SignedIn | null>(null);
  const knownUsers = createSubject<ReturnType<Session['knownUsers']['get']>>([]);
  const attempts = createUnlockAttempts(clock);
  let known: KnownUserRow[] = [];
  /** Of an unlocked user, in memory only and only until the server has answered once. */
  let pending: { badge: string; pin: string } | null = null;

  const recount = () =>
    knownUsers.set(
      known
        .filter((row) => mayUnlock(row, clock.wall()))
        .map(({ user: { userId, name, badge } }) => ({
          userId,
          name,
          badge,
          unsent: ports.unsentOf(userId),
        })),
    );
  const reload = async () => {
    known = await readKnownUsers(journal);
    recount();
  };
  const enter = async (signedIn: SignedIn) => {
    await journal.write((tx) => tx.putFact(sessionFact, signedIn));
    current.set(signedIn);
    return signedIn;
  };
  const admit = async ({ user, sessionId }: SignInResponse, pin: string): Promise<SignedIn> => {
    const signedInAt = clock.wall();
    await keepKnownUser(journal, { user, sessionId, signedInAt, verifier: verifierOf(known, user) });
    // Takes a second on a handheld: nobody waits for it.
    void keepVerifier(ports, { user, sessionId, signedInAt }, pin).then(reload);
    await reload();
    return enter({ user, sessionId, signedInAt, offline: false });
  };
  const unlock = async (
    badge: string,
    pin: string,
    otherwise: SignInFailure,
  ): Promise<Result<SignedIn, SignInFailure>> => {
    const row = known.find(({ user }) => user.badge === badge);
    if (!row?.verifier || !mayUnlock(row, clock.wall())) return failed(otherwise);
    const waitMs = attempts.wait(badge);
    if (waitMs > 0) return failed({ kind: 'too_many', seconds: Math.ceil(waitMs / 1000) });
    const isRight = await isPinOf(pin, row.verifier);
    const isActive = ((await ports.userNow(row.user.userId)) ?? row.user).active;
    if (!isRight || !isActive) {
      attempts.wrong(badge);
      return failed({ kind: 'refused' });
    }
    attempts.right(badge);
    pending = { badge, pin };
    return done(
      await enter({ user: row.user, sessionId: row.sessionId, signedInAt: clock.wall(), offline: true }),
    );
  };

  return {
    current,
    knownUsers,
    recount,
    sessionOf: (userId) => {
      const signedIn = current.get();
      if (signedIn?.user.userId === userId) return signedIn.sessionId;
      return known.find(({ user }) => user.userId === userId)?.sessionId ?? null;
    },
    restore: async () => {
      await reload();
      const kept = await journal.read((tx) => tx.fact(sessionFact));
      const signedIn = kept.ok ? (kept.value as SignedIn | undefined) : undefined;
      if (signedIn && Math.abs(clock.wall() - signedIn.signedInAt) < shift) current.set(signedIn);
    },
    signIn: async (badgeText, pin) => {
      const badge = badgeText.trim().toUpperCase();
      if (!/^\d{4,12}$/.test(pin) || badge === '') return failed({ kind: 'refused' });
      pending = null;
      const asked = await askServer(ports.line, badge, pin);
      if (asked.ok) return done(await admit(asked.value, pin));
      const refusal = refusalOf(asked.failure);
      return refusal.final ? failed(refusal.failure) : unlock(badge, pin, refusal.failure);
    },
    signOut: async () => {
      const signedIn = current.get();
      pending = null;
      await journal.write((tx) => tx.removeFact(sessionFact));
      current.set(null);
      return { unsent: signedIn ? ports.unsentOf(signedIn.user.userId) : 0 };
    },
    renew: async () => {
      const asking = pending;
      if (!asking) return;
      pending = null;
      const asked = await askServer(ports.line, asking.badge, asking.pin);
      if (!asked.ok) {
        if (!refusalOf(asked.failure).final) pending = asking;
      } else if (current.get()?.user.userId === asked.value.user.userId) {
        await admit(asked.value, asking.pin);
      }
    },
  };
}

const askServer = (
  line: ServerLine,
  badge: string,
  pin: string,
): Promise<Result<SignInResponse, LineFailure>> =>
  line.call({
    path: '/api/v1/sign-in',
    body: { badge, pin },
    answer: signInResponseSchema,
    caller: 'operator',
    credential: false,
    timeoutMs: signInTimeout,
  });

/** `final`: the server has decided about badge and PIN. Else the device may decide by itself. */
function refusalOf(failure: LineFailure): { final: boolean; failure: SignInFailure } {
  if (failure.kind === 'too_many_calls') return tooMany(failure.waitMs);
  if (failure.problem?.endsWith(':too-many-attempts')) return tooMany(failure.retryAfterMs);
  if (failure.problem?.endsWith(':wrong-badge-or-pin')) return { final: true, failure: { kind: 'refused' } };
  if (failure.kind === 'enrol_again') return { final: false, failure: { kind: 'enrol_again' } };
  if (failure.kind === 'refused')
    return { final: false, failure: { kind: 'server', traceId: failure.traceId } };
  return { final: false, failure: { kind: 'unknown_offline' } };
}

const tooMany = (ms: number): { final: true; failure: SignInFailure } => ({
  final: true,
  failure: { kind: 'too_many', seconds: Math.max(1, Math.ceil(ms / 1000)) },
});

/** Until the new one is made the old one stands: the PIN has seldom changed. */
const verifierOf = (known: readonly KnownUserRow[], { userId }: User): KnownUserRow['verifier'] =>
  known.find(({ user }) => user.userId === userId)?.verifier ?? null;

async function keepVerifier(
  { journal, random, pinIterations }: UserSessionPorts,
  row: Omit<KnownUserRow, 'verifier'>,
  pin: string,
): Promise<void> {
  const verifier = await makeVerifier(pin, Uint8Array.from(random.bytes(16)), pinIterations);
  if (verifier) await keepKnownUser(journal, { ...row, verifier });
}
