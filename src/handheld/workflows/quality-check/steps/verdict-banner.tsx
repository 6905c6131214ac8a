import { useTranslation } from 'react-i18next';
import {
  badAnswers,
  type CurrentCheck,
  isPassed,
} from '../../../../shared/domain/quality/check/check-view.ts';
import { FeedbackBanner } from '../../../ui/feedback-banner.tsx';

/** Whether the lot passed, and what that hung on. */
export function VerdictBanner({ on }: { on: CurrentCheck }) {
  const { t } = useTranslation('quality-check');
  const { check } = on;
  const { defects, accept } = check;
  const passed = isPassed(check);
  const bad = badAnswers(check);
  const reasons = [
    ...(defects > accept || bad === 0 ? [t('verdict.defects', { defects, accept })] : []),
    ...(bad > 0 ? [t('verdict.bad', { count: bad })] : []),
  ];
  return (
    <FeedbackBanner
      kind={passed ? 'success' : 'error'}
      title={passed ? t('verdict.passed') : t('verdict.failed')}
      detail={reasons.join(' · ')}
    />
  );
}
