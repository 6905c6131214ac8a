import ScanLine from 'lucide-react/icons/scan-line';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BigButton } from '../../ui/big-button.tsx';
import { paths, type WorkName } from '../paths.ts';

/** Begins work without a task: always possible, with a network and without. */
export function BeginFree({ name }: { name: WorkName }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  return (
    <BigButton
      tone="secondary"
      size="normal"
      icon={ScanLine}
      hint={t('tasks.freeHint')}
      onPress={() => navigate(paths.work(name))}
    >
      {t('tasks.free')}
    </BigButton>
  );
}
