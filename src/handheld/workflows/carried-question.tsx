import { useTranslation } from 'react-i18next';
import type { PlaceQuestion } from '../../shared/domain/moving/carrying.ts';
import { FeedbackBanner } from '../ui/feedback-banner.tsx';
import { useBrokenWords } from './use-broken-words.ts';

/** What is the matter with a place that was scanned, and that the same code once more is yes. */
export function CarriedQuestion({ question, title }: { question: PlaceQuestion; title: string }) {
  const { t } = useTranslation('move');
  const words = useBrokenWords();
  const detail = question.broken.map(words).join('. ');
  return (
    <FeedbackBanner
      kind={question.broken.length > 0 ? 'error' : 'warning'}
      title={title}
      {...(detail ? { detail } : {})}
      next={t('hint.same_again')}
    />
  );
}
