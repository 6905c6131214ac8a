import { useTranslation } from 'react-i18next';
import type { PlaceQuestion } from '../../shared/domain/moving/carrying.ts';
import { FeedbackBanner } from '../ui/feedback-banner.tsx';
import { useBrokenWords } from './use-broken-words.ts';

/** What is the matter with a place that was scanned, and that the same code once more is yes. */
export function CarriedQuestion({
  question,
  title,
  isAnswered = false,
}: {
  question: PlaceQuestion;
  title: string;
  /** The answers stand below: then what is the matter needs the room more. */
  isAnswered?: boolean;
}) {
  const { t } = useTranslation('move');
  const words = useBrokenWords();
  const detail = question.broken.map(words).join('. ');
  const isBroken = question.broken.length > 0;
  return (
    <FeedbackBanner
      kind={isBroken ? 'error' : 'warning'}
      title={title}
      {...(detail ? { detail } : {})}
      {...(isBroken && isAnswered ? {} : { next: t('hint.same_again') })}
    />
  );
}
