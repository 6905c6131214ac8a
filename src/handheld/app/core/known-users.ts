import type { Clock } from '../../../shared/domain/clock.ts';
import type { Random } from '../../../shared/domain/random.ts';
import type { User } from '../../../shared/domain/user.ts';
import type { SignInResponse } from '../../../shared/protocol/identity.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import { type DerivePin, makeVerifier, type PinVerifier } from './pin-verifier.ts';
import type { KnownUser } from './session.ts';

/** A user who has signed in on this device, as kept in the journal's database: a dropped cache leaves it alone. */
export type KnownUserRow = {
  user: User;
  /** Of his last sign-in with the server. */
  sessionId: string;
  /** Wall clock of the device at that sign-in, ms. */
  signedInAt: number;
  verifier: PinVerifier | null;
};

const day = 24 * 60 * 60 * 1000;
/** So long after his last sign-in with the server a user may unlock the device without it. */
export const unlockWithin = 7 * day;

export interface KnownUsers {
  /** Those who may unlock the device, last signed in first. */
  list: Observable<readonly KnownUser[]>;
  read(): Promise<void>;
  /** The counts of unsent movements have changed. */
  recount(): void;
  /** Keeps who has just signed in with the server. His verifier is made meanwhile: nobody waits for it. */
  admit(answer: SignInResponse, pin: string): Promise<void>;
  /** Who may unlock the device by this badge. */
  unlocking(badge: string): (KnownUserRow & { verifier: PinVerifier }) | null;
  sessionOf(userId: string): string | null;
}

export function createKnownUsers(ports: {
  journal: JournalStore;
  clock: Clock;
  random: Random;
  unsentOf(userId: string): number;
  pinIterations?: number | undefined;
  derivePin?: DerivePin | undefined;
}): KnownUsers {
  const { journal, clock } = ports;
  const list = createSubject<readonly KnownUser[]>([]);
  let rows: KnownUserRow[] = [];
  const rowOf = (userId: string) => rows.find(({ user }) => user.userId === userId);

  const recount = () => list.set(rows.filter((row) => mayUnlock(row, clock.wall())).map(listed));
  const listed = ({ user: { userId, name, badge } }: KnownUserRow): KnownUser => ({
    ...{ userId, name, badge },
    unsent: ports.unsentOf(userId),
  });
  const read = async () => {
    rows = await readRows(journal);
    recount();
  };
  const keep = async (row: KnownUserRow) => {
    await journal.write((tx) => tx.putFact(factName(row.user.userId), row));
    await read();
  };
  const keepVerifier = async (row: KnownUserRow, pin: string) => {
    const salt = Uint8Array.from(ports.random.bytes(16));
    const verifier = await makeVerifier(pin, salt, ports.pinIterations, ports.derivePin);
    if (verifier) await keep({ ...row, verifier });
  };

  return {
    ...{ list, read, recount },
    admit: async ({ user, sessionId }, pin) => {
      // Until the new verifier is made the old one stands: a PIN seldom changes.
      const verifier = rowOf(user.userId)?.verifier ?? null;
      const row = { user, sessionId, signedInAt: clock.wall(), verifier };
      await keep(row);
      void keepVerifier(row, pin);
    },
    unlocking: (badge) => {
      const row = rows.find(({ user }) => user.badge === badge);
      return row && mayUnlock(row, clock.wall()) ? row : null;
    },
    sessionOf: (userId) => rowOf(userId)?.sessionId ?? null,
  };
}

const factName = (userId: string): string => `user:${userId}`;

async function readRows(journal: JournalStore): Promise<KnownUserRow[]> {
  const rows = await journal.read((tx) => tx.factsFrom(factName('')));
  const known = rows.ok ? (rows.value as KnownUserRow[]) : [];
  return known.sort((a, b) => b.signedInAt - a.signedInAt);
}

/** A clock set back by a day or two still lets people in; one set back further does not make the week longer. */
const mayUnlock = (row: KnownUserRow, now: number): row is KnownUserRow & { verifier: PinVerifier } =>
  row.verifier !== null && Math.abs(now - row.signedInAt) <= unlockWithin;
