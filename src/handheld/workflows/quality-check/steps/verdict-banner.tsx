import { useTranslation } from 'react-i18next';
import {
  badAnswers,
  type CurrentCheck,
  isPassed,
} from '../../../../shared/domain/quality/check/check-view.ts';
import { FeedbackBanner } from '../../../ui/feedback-banner.tsx';

/** Whether the lot passed, and by how much. */
export function VerdictBanner({ on }: { on: CurrentCheck }) {
  const { t } = useTranslation('quality-check');
  const { check } = on;
  const { defects, accept } = check;
  const passed = isPassed(check);
  const bad = badAnswers(check);
  const counted = t('verdict.defects', { defects, accept });
  return (
    <FeedbackBanner
      kind={passed ? 'success' : 'error'}
      title={passed ? t('verdict.passed') : t('verdict.failed')}
      detail={bad > 0 ? `${counted} · ${t('verdict.bad', { count: bad })}` : counted}
    />
  );
}
