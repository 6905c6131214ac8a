import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import { isUrgent } from '../../../shared/domain/interleave/next-task.ts';
import type { Task, Work } from '../../../shared/domain/task.ts';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import type { IconType } from '../../ui/icon.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { workIcons } from './use-menu.ts';
import { useTaskWords } from './use-task-words.ts';

const icons: Record<Work['kind'], IconType> = { ...workIcons, pick: ArrowLeftRight };

export type WaitingTaskCardProps = { task: Task; disabled: boolean; onPress: () => void };

/** One task that waits: what it is about and how urgent it is. */
export function WaitingTaskCard({ task, disabled, onPress }: WaitingTaskCardProps) {
  const { title, facts } = useTaskWords(task);
  const { clock } = useHandheld();
  return (
    <Card
      tone={isUrgent(task, clock.wall()) ? 'error' : 'todo'}
      icon={icons[task.work.kind]}
      title={title ?? task.taskId}
      detail={<DotList items={facts} />}
      disabled={disabled}
      onPress={onPress}
    />
  );
}
