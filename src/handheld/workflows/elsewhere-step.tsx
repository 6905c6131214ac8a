import ArrowRight from 'lucide-react/icons/arrow-right';
import CopyCheck from 'lucide-react/icons/copy-check';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../ui/action-bar.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';

/** Another window of this device has ended the list. */
export function ElsewhereStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('workflow');
  return (
    <Screen
      actions={
        <ActionBar>
          <BigButton icon={ArrowRight} onPress={onLeave}>
            {t('elsewhere.leave')}
          </BigButton>
        </ActionBar>
      }
    >
      <EmptyState icon={CopyCheck} title={t('elsewhere.title')} detail={t('elsewhere.detail')} />
    </Screen>
  );
}
