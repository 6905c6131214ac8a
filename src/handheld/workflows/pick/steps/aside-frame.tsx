import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../../ui/screen.tsx';
import { StepHeader } from '../../../ui/step-header.tsx';
import { MessageBanner } from './message-banner.tsx';
import type { StepProps } from './step-props.ts';

/** A question the operator opened himself: its answers fill the screen, back leaves it. */
export function AsideFrame({
  run,
  send,
  title,
  children,
}: StepProps & { title: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const { message } = run;
  return (
    <Screen
      top={
        <StepHeader title={title} onBack={() => send({ type: 'question.dismissed' })} backLabel={t('back')} />
      }
    >
      {message && message.tone !== 'success' && <MessageBanner message={message} />}
      {children}
    </Screen>
  );
}
