import { createContext, useContext } from 'react';
import type { ManagerSession } from '../../shared/protocol/board/manager-identity.ts';

export const SessionContext = createContext<ManagerSession | null>(null);

/** Who is signed in; only for what is inside the frame. */
export function useSession(): ManagerSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session: used outside the frame');
  return session;
}
