import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import Undo2 from 'lucide-react/icons/undo-2';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '../../ui/card.tsx';
import type { IconType } from '../../ui/icon.ts';
import { paths } from '../paths.ts';
import type { SharedKind } from './task-groups.ts';

const icons: Record<SharedKind, IconType> = { 'put-back': Undo2, pick: ArrowLeftRight };

/** How much work of one kind waits; nothing where none does. */
export function WaitingCard({ kind, count }: { kind: SharedKind; count: number }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  if (count === 0) return null;
  return (
    <Card
      tone="todo"
      icon={icons[kind]}
      title={t(`waiting.${kind}`)}
      detail={t(`waiting.${kind}Detail`)}
      count={count}
      onPress={() => navigate(`${paths.tasks}/${kind}`)}
    />
  );
}
