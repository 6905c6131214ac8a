import { useTranslation } from 'react-i18next';
import type { PickRun } from '../../../../shared/domain/pick/pick-run.ts';
import { progressOf } from '../../../../shared/domain/pick/run-facts.ts';
import type { ProgressBarProps } from '../../../ui/progress-bar.tsx';

/** How far the list is, for the head of the screen; nothing for a list on which nothing is left. */
export function useProgress(run: PickRun): { progress?: ProgressBarProps } {
  const { t } = useTranslation('pick');
  const { done, total } = progressOf(run);
  if (total === 0) return {};
  return { progress: { done, total, label: t('line', { at: Math.min(done + 1, total), total }) } };
}
