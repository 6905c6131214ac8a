import type { User } from '../../../shared/domain/user.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { PinVerifier } from './pin-verifier.ts';

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

const factName = (userId: string): string => `user:${userId}`;

export async function readKnownUsers(journal: JournalStore): Promise<KnownUserRow[]> {
  const rows = await journal.read((tx) => tx.factsFrom('user:'));
  const known = rows.ok ? (rows.value as KnownUserRow[]) : [];
  return known.sort((a, b) => b.signedInAt - a.signedInAt);
}

export async function keepKnownUser(journal: JournalStore, row: KnownUserRow): Promise<void> {
  await journal.write((tx) => tx.putFact(factName(row.user.userId), row));
}

/** A clock set back by a day or two still lets people in; one set back further does not make the week longer. */
export const mayUnlock = ({ signedInAt, verifier }: KnownUserRow, now: number): boolean =>
  verifier !== null && Math.abs(now - signedInAt) <= unlockWithin;
