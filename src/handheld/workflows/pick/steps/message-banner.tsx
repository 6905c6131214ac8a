import type { PickMessage, Tone } from '../../../../shared/domain/pick/pick-message.ts';
import { FeedbackBanner, type FeedbackKind } from '../../../ui/feedback-banner.tsx';
import { usePickWords } from './use-pick-words.ts';

const kinds: Record<Tone, FeedbackKind> = {
  success: 'success',
  done: 'success',
  warning: 'warning',
  error: 'error',
  cancelled: 'cancelled',
};

/** What was wrong with the last step: what was scanned, what was expected, what to do next. */
export function MessageBanner({ message }: { message: PickMessage }) {
  const words = usePickWords();
  const { tone, scanned, expected } = message;
  const said = words.message(message);
  if (!scanned) return <FeedbackBanner kind={kinds[tone]} title={said} />;
  return (
    <FeedbackBanner
      kind={kinds[tone]}
      title={words.scanned(scanned)}
      {...(expected ? { detail: words.expected(expected) } : {})}
      next={said}
    />
  );
}
