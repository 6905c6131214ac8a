import type { Result } from '../../../shared/domain/result.ts';
import type { User } from '../../../shared/domain/user.ts';
import type { Observable } from '../../sync/observable.ts';

/** Who works on this device now. `offline`: unlocked without the server. Wall clock milliseconds. */
export type SignedIn = {
  user: User;
  /** Named inside each movement; not a credential. Null when the server has not given one yet. */
  sessionId: string | null;
  signedInAt: number;
  offline: boolean;
};

/** A user who may unlock this device without network, and how many of his movements are still unsent. */
export type KnownUser = { userId: string; name: string; badge: string; unsent: number };

export type SignInFailure =
  /** Badge and PIN do not belong together, or the user is not active. */
  | { kind: 'refused' }
  | { kind: 'too_many'; seconds: number }
  /** No network, and this user has not signed in here within seven days. */
  | { kind: 'unknown_offline' }
  /** The server refuses this device, and this user cannot unlock it without the server. */
  | { kind: 'enrol_again' }
  | { kind: 'server'; traceId: string | null };

export interface Session {
  current: Observable<SignedIn | null>;
  /** Those who can sign in without network, last signed in first. */
  knownUsers: Observable<readonly KnownUser[]>;
  /** By the text on the badge. Another user's unsent work stays his and goes on being sent. */
  signIn(badge: string, pin: string): Promise<Result<SignedIn, SignInFailure>>;
  /** Sends nothing and forgets nothing; `unsent` movements of this user go on being sent. */
  signOut(): Promise<{ unsent: number }>;
}
