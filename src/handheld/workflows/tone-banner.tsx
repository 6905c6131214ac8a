import type { Tone } from '../../shared/domain/turn/message.ts';
import { FeedbackBanner, type FeedbackKind } from '../ui/feedback-banner.tsx';

const kinds: Record<Tone, FeedbackKind> = {
  success: 'success',
  done: 'success',
  warning: 'warning',
  error: 'error',
  cancelled: 'cancelled',
};

export type ToneBannerProps = {
  tone: Tone;
  /** What to do next; alone where no thing is the point. */
  said: string;
  /** What was scanned, as a sentence. */
  scanned: string | null;
  /** What was expected instead, as a sentence. */
  expected: string | null;
};

/** What was wrong with the last step, in the words of the workflow. */
export function ToneBanner({ tone, said, scanned, expected }: ToneBannerProps) {
  if (scanned === null) return <FeedbackBanner kind={kinds[tone]} title={said} />;
  return (
    <FeedbackBanner
      kind={kinds[tone]}
      title={scanned}
      {...(expected === null ? {} : { detail: expected })}
      next={said}
    />
  );
}
