import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import ListChecks from 'lucide-react/icons/list-checks';
import Undo2 from 'lucide-react/icons/undo-2';
import { useTranslation } from 'react-i18next';
import type { Task, Work } from '../../../shared/domain/task.ts';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import type { IconType } from '../../ui/icon.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { lineProgress } from './line-progress.ts';

const icons: Record<Work['kind'], IconType> = { pick: ArrowLeftRight, 'put-back': Undo2, count: ListChecks };

export type WaitingTaskCardProps = { task: Task; disabled: boolean; onPress: () => void };

/** One task that waits: what it is about and how urgent it is. */
export function WaitingTaskCard({ task, disabled, onPress }: WaitingTaskCardProps) {
  const { title, facts } = useTaskWords(task);
  return (
    <Card
      tone="todo"
      icon={icons[task.work.kind]}
      title={title}
      detail={<DotList items={facts} />}
      disabled={disabled}
      onPress={onPress}
    />
  );
}

function useTaskWords({ work, zone, shipBy }: Task): { title: string; facts: readonly (string | null)[] } {
  const { t } = useTranslation('home');
  const format = useFormat();
  const words = useWords();
  const due = shipBy && t('list.shipBy', { time: format.time(shipBy) });
  switch (work.kind) {
    case 'pick': {
      const { done, total } = lineProgress(work, null);
      const facts = [zone && t('zone', { zone }), t('list.orders', { count: work.slots.length }), due];
      return { title: t('list.progress', { done, total }), facts };
    }
    case 'put-back': {
      const facts = [words.quantity(work.quantity), t('tasks.from', { place: words.place(work.from) })];
      return { title: work.product.name, facts };
    }
    case 'count':
      return { title: words.place(work.place), facts: [work.reason] };
  }
}
