import House from 'lucide-react/icons/house';
import ListX from 'lucide-react/icons/list-x';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { OpenRunFailure } from '../../workflows/open-run.ts';
import type { OpenPickFailure } from '../../workflows/pick/open-pick.ts';

export type NotOpenedProps = {
  failure: Pick<OpenRunFailure | OpenPickFailure, 'kind'>;
  onLeave: () => void;
};

/** An address of work that is not, or no longer, on this device. */
export function NotOpened({ failure, onLeave }: NotOpenedProps) {
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
