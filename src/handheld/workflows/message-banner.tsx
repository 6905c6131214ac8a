import { useTranslation } from 'react-i18next';
import type { Message, Tone } from '../../shared/domain/turn/message.ts';
import { FeedbackBanner, type FeedbackKind } from '../ui/feedback-banner.tsx';

const kinds: Record<Tone, FeedbackKind> = {
  success: 'success',
  done: 'success',
  warning: 'warning',
  error: 'error',
  cancelled: 'cancelled',
};

/** What was wrong with the last step: what was scanned, what was expected, what to do next (`said`). */
export function MessageBanner({ message, said }: { message: Message; said: string }) {
  const { t } = useTranslation('workflow');
  const { tone, scanned, expected } = message;
  if (!scanned) return <FeedbackBanner kind={kinds[tone]} title={said} />;
  return (
    <FeedbackBanner
      kind={kinds[tone]}
      title={t(`scanned.${scanned.kind}`, { name: scanned.name })}
      {...(expected ? { detail: t(`expected.${expected.kind}`, { name: expected.name }) } : {})}
      next={said}
    />
  );
}
