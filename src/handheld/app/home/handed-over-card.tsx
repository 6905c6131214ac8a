import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '../../ui/card.tsx';
import { paths } from '../paths.ts';

/** How many pick lists were handed over by others; nothing where none was. */
export function HandedOverCard({ count }: { count: number }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  if (count === 0) return null;
  return (
    <Card
      tone="todo"
      icon={ArrowLeftRight}
      title={t('waiting.pick')}
      detail={t('waiting.pickDetail')}
      count={count}
      onPress={() => navigate(paths.tasksOf('pick'))}
    />
  );
}
