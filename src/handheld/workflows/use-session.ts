import { useSyncExternalStore } from 'react';
import type { SavedSession, SessionState } from './saved-session.ts';

export type ShownSession<Snapshot> = Pick<SessionState<Snapshot>, 'snapshot' | 'failure'> & {
  /** Another tab has ended the run. */
  isElsewhere: boolean;
  /** The run has come to its end. */
  isOver: boolean;
};

/** What a screen shows of a session. Drawn again when that changes, not with every step of the storing. */
export function useSession<Snapshot, Event>(session: SavedSession<Snapshot, Event>): ShownSession<Snapshot> {
  return {
    snapshot: useFact(session, ({ snapshot }) => snapshot),
    failure: useFact(session, ({ failure }) => failure),
    isElsewhere: useFact(session, ({ phase }) => phase === 'elsewhere'),
    isOver: useFact(session, ({ phase }) => phase === 'over'),
  };
}

function useFact<Snapshot, Event, T>(
  { subscribe, getState }: SavedSession<Snapshot, Event>,
  factOf: (state: SessionState<Snapshot>) => T,
): T {
  const fact = () => factOf(getState());
  return useSyncExternalStore(subscribe, fact, fact);
}
