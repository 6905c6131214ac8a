import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepHeader } from '../../../ui/step-header.tsx';
import { LastDone } from '../../last-done.tsx';
import type { PickStep } from '../pick-step.ts';
import { MessageBanner } from './message-banner.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import { PickTools, type PickToolsProps } from './pick-tools.tsx';
import type { StepProps } from './step-props.ts';
import { usePickWords } from './use-pick-words.ts';
import { useProgress } from './use-progress.ts';

export type PickFrameProps = StepProps &
  Pick<PickToolsProps, 'keypad' | 'expects' | 'canReport'> & {
    step: PickStep;
    /** What stands above if not the name of the step. */
    title?: string;
    /** Where back leads if not out of the list. */
    onBack?: () => void;
    /** The one thing to do, in words. Gives way to a banner that says it differently. */
    prompt?: ReactNode;
    /** What else can be pressed; the most likely last. */
    actions?: ReactNode;
    /** For a step that itself says what was cancelled. */
    hidesNotices?: boolean;
    /** A badge at the end of the title. */
    aside?: ReactNode;
    children?: ReactNode;
  };

/**
 * One step on the screen: title and progress, what to do in words, what it is about, what can be pressed. A wrong scan
 * takes the place of the prompt, for it says what to do next; what went well and what was cancelled stand above it.
 */
export function PickFrame(props: PickFrameProps) {
  const { run, send, step, prompt, actions, aside, keypad, expects, canReport, children } = props;
  const { t } = useTranslation('pick');
  const words = usePickWords();
  const progress = useProgress(run);
  const { message } = run;
  const isWrong = message !== null && (message.tone === 'error' || message.scanned !== null);
  const isCancelled = !props.hidesNotices && run.notices.some(({ told }) => told);
  return (
    <Screen
      top={
        <StepHeader
          title={props.title ?? t(`title.${step}`)}
          onBack={props.onBack ?? props.onLeave}
          {...(props.onBack ? {} : { backLabel: t('leave') })}
          {...progress}
          aside={aside}
        />
      }
      actions={
        <ActionBar
          tools={
            <PickTools
              run={run}
              send={send}
              keypad={keypad}
              {...(expects ? { expects } : {})}
              {...(canReport === false ? { canReport } : {})}
            />
          }
        >
          {actions}
        </ActionBar>
      }
    >
      {isCancelled && <NoticeStrip run={run} send={send} />}
      {message && !isWrong && !isCancelled && <LastDone tone={message.tone} said={words.message(message)} />}
      {isWrong ? <MessageBanner message={message} expects={expects} /> : prompt}
      {children}
    </Screen>
  );
}
