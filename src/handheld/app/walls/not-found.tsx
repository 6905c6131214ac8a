import House from 'lucide-react/icons/house';
import Signpost from 'lucide-react/icons/signpost';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { paths } from '../paths.ts';

export function NotFound() {
  const { t } = useTranslation('frame');
  const [path, navigate] = useLocation();
  return (
    <Screen
      actions={
        <ActionBar>
          <BigButton
            icon={House}
            onPress={() => navigate(path.startsWith('/handheld') ? paths.home : paths.start)}
          >
            {t('notFound.act')}
          </BigButton>
        </ActionBar>
      }
    >
      <EmptyState icon={Signpost} title={t('notFound.title')} detail={t('notFound.detail', { path })} />
    </Screen>
  );
}
