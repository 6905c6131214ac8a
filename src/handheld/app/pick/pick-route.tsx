import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { PickScreen } from '../../workflows/pick/pick-screen.tsx';
import { useHandheld } from '../core/handheld-context.ts';
import { NextOfferProvider } from '../next/next-offer-provider.tsx';
import { paths } from '../paths.ts';
import { useHeldScans } from '../work/use-held-scans.ts';
import { NotOpened } from '../work/not-opened.tsx';
import { useOpenPick } from './use-open-pick.ts';

/** A pick list by its address: opened where it stands, with the display kept on. */
export function PickRoute({ taskId, userId }: { taskId: string; userId: string }) {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  const { keepAwake } = useHandheld();
  const opened = useOpenPick(taskId, userId);
  useEffect(() => keepAwake(), [keepAwake]);
  useHeldScans(opened && (opened.ok ? opened.value : null));
  if (!opened) {
    return (
      <Screen>
        <Spinner label={t('starting')} />
      </Screen>
    );
  }
  const leave = () => navigate(paths.home);
  if (!opened.ok) return <NotOpened failure={opened.failure} onLeave={leave} />;
  return (
    <NextOfferProvider>
      <PickScreen desk={opened.value} onLeave={leave} />
    </NextOfferProvider>
  );
}
