import House from 'lucide-react/icons/house';
import ListX from 'lucide-react/icons/list-x';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { OpenPickFailure } from '../../workflows/pick/open-pick.ts';
import { PickScreen } from '../../workflows/pick/pick-screen.tsx';
import { useHandheld } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useOpenPick } from './use-open-pick.ts';

/** A pick list by its address: opened where it stands, with the display kept on. */
export function PickRoute({ taskId, userId }: { taskId: string; userId: string }) {
  const { t } = useTranslation('frame');
  const [, navigate] = useLocation();
  const { keepAwake } = useHandheld();
  const opened = useOpenPick(taskId, userId);
  useEffect(() => keepAwake(), [keepAwake]);
  if (!opened) {
    return (
      <Screen>
        <Spinner label={t('starting')} />
      </Screen>
    );
  }
  const leave = () => navigate(paths.home);
  return opened.ok ? (
    <PickScreen desk={opened.value} onLeave={leave} />
  ) : (
    <NotOpened failure={opened.failure} onLeave={leave} />
  );
}

/** An address of a list that is not, or no longer, on this device. */
function NotOpened({ failure, onLeave }: { failure: OpenPickFailure; onLeave: () => void }) {
  const { t } = useTranslation('home');
  return (
    <Screen
      actions={
        <ActionBar>
          <BigButton icon={House} onPress={onLeave}>
            {t('open.act')}
          </BigButton>
        </ActionBar>
      }
    >
      <EmptyState
        icon={ListX}
        title={t(`open.${failure.kind}.title`)}
        detail={t(`open.${failure.kind}.next`)}
      />
    </Screen>
  );
}
