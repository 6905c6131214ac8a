import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { SheetScreen } from '../screens/sheet/sheet-screen.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { FailurePanel } from '../ui/failure-panel.tsx';
import { demoOfferQuery, sessionQuery } from './api/session-queries.ts';
import { Frame } from './frame.tsx';
import { SessionContext } from './session-context.ts';

/** Nobody enters a room without having signed in; the address stays, so that one lands where one wanted to go. */
export function SessionGate() {
  const { t } = useTranslation('frame');
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  if (session) {
    return (
      <SessionContext value={session}>
        <Frame />
      </SessionContext>
    );
  }
  if (session === null) return <Entrance />;
  if (error) return <FailurePanel failure={error} onRetry={() => void refetch()} />;
  return <Center h="100dvh">{isPending && <Loader aria-label={t('loading')} />}</Center>;
}

/** At a demo site the try-it sheet lies open for everybody: its badges are offered on the start page anyway. */
function Entrance() {
  const [location] = useLocation();
  const { data: offer } = useQuery(demoOfferQuery);
  return offer && location === '/sheet' ? <SheetScreen /> : <SignInScreen />;
}
