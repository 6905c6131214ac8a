import RefreshCw from 'lucide-react/icons/refresh-cw';
import OctagonX from 'lucide-react/icons/octagon-x';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../ui/action-bar.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';
import type { RecordFailure } from './recorder.ts';

/** The last step could not be stored: nothing goes on before it is. */
export function BlockedStep({ failure, onRetry }: { failure: RecordFailure; onRetry: () => void }) {
  const { t } = useTranslation('workflow');
  return (
    <Screen
      actions={
        <ActionBar>
          <BigButton tone="danger" icon={RefreshCw} onPress={onRetry}>
            {t('blocked.retry')}
          </BigButton>
        </ActionBar>
      }
    >
      <div role="alert">
        <EmptyState
          icon={OctagonX}
          title={t('blocked.title')}
          detail={`${t(`blocked.${failure.kind}`)} ${t('blocked.keep')}`}
        />
      </div>
    </Screen>
  );
}
