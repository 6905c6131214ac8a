import type { ReactNode } from 'react';
import { useRoute } from 'wouter';
import { useHandheld, useObservable } from './core/handheld-context.ts';
import { EnrolScreen } from './enrol/enrol-screen.tsx';
import { paths } from './paths.ts';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { ReloadWall } from './walls/reload-wall.tsx';
import { StorageWall } from './walls/storage-wall.tsx';

/**
 * What must be so before any work: a journal that can be written, an enrolled device, somebody signed in. A device
 * that the server refuses later is let through: recording goes on.
 */
export function HandheldGate({ children }: { children: (userId: string) => ReactNode }) {
  const { storage, device, session } = useHandheld();
  const state = useObservable(storage);
  const identity = useObservable(device.identity);
  const signedIn = useObservable(session.current);
  const [enrolling] = useRoute(paths.enrol);
  if (state.kind === 'reload') return <ReloadWall />;
  if (state.kind === 'broken') return <StorageWall detail={state.detail} />;
  if (!identity || enrolling) return <EnrolScreen />;
  if (!signedIn) return <SignInScreen />;
  return children(signedIn.user.userId);
}
