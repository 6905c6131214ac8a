import Inbox from 'lucide-react/icons/inbox';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Screen } from '../../ui/screen.tsx';
import type { ScanExpectation } from '../../ui/scan-expectation.ts';
import { ScanTools } from '../../ui/scan-tools.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { BeginFree } from './begin-free.tsx';
import { type SharedKind, waitingTasks } from './task-groups.ts';
import { useScannedTask } from './use-scanned-task.ts';
import { useWork } from './use-work.ts';
import { WaitingTaskCard } from './waiting-task-card.tsx';

const goodsOrPlaces: ScanExpectation = { kinds: ['lpn', 'place'] };

/**
 * The work of one kind that waits for anybody, most urgent first. Taking a task needs the network; the work itself
 * does not: what is scanned is begun without a task where no task can be had.
 */
export function TaskListScreen({ kind }: { kind: SharedKind }) {
  const { t } = useTranslation('home');
  const [, navigate] = useLocation();
  const waiting = waitingTasks(useObservable(useHandheld().tasks), kind);
  const { working, failure, claim, clear } = useWork();
  useScannedTask(kind, waiting, { working, claim });
  return (
    <Screen
      scroll
      top={<StepHeader title={t(`tasks.${kind}`)} onBack={() => navigate(paths.home)} />}
      actions={
        kind !== 'pick' && (
          <ActionBar
            tools={<ScanTools keypad={{ mode: 'code', label: t('tasks.code') }} expects={goodsOrPlaces} />}
          >
            <BeginFree name={kind} />
          </ActionBar>
        )
      }
    >
      {failure && <FeedbackBanner {...failure} onDismiss={clear} />}
      {waiting.length === 0 && (
        <EmptyState icon={Inbox} title={t('tasks.empty')} detail={t('tasks.emptyDetail')} />
      )}
      {waiting.map(({ task }) => (
        <WaitingTaskCard
          key={task.taskId}
          task={task}
          disabled={working}
          onPress={() => void claim(task.taskId)}
        />
      ))}
    </Screen>
  );
}
