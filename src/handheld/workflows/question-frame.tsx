import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/domain/turn/message.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import type { ScanExpectation } from '../ui/scan-expectation.ts';
import { Screen } from '../ui/screen.tsx';
import { StepHeader } from '../ui/step-header.tsx';
import { MessageBanner } from './message-banner.tsx';
import { useSaid } from './use-said.ts';

export type QuestionFrameProps = {
  run: Run<unknown>;
  title: string;
  /** The text of a message of the workflow. */
  say: (message: Message) => string;
  onBack: () => void;
  /** What may be scanned all the same: the question is left then. */
  expects?: ScanExpectation;
  children: ReactNode;
};

/** A question the operator opened himself: its answers fill the screen, back leaves it. */
export function QuestionFrame({ run, title, say, onBack, expects, children }: QuestionFrameProps) {
  const { t } = useTranslation('ui');
  const said = useSaid(say);
  const { message } = run;
  const isWrong = message !== null && message.tone !== 'success' && message.tone !== 'done';
  return (
    <Screen top={<StepHeader title={title} onBack={onBack} backLabel={t('back')} />}>
      {isWrong && <MessageBanner message={message} said={said(message)} expects={expects} />}
      {children}
    </Screen>
  );
}
