import type { ReactNode } from 'react';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { StepHeader } from '../../../ui/step-header.tsx';
import { MessageBanner } from './message-banner.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import type { StepProps } from './step-props.ts';
import { useProgress } from './use-progress.ts';

type EndFrameProps = StepProps & { title: string; actions: ReactNode; children: ReactNode };

/** Where the list rests or has ended: nothing is scanned here. */
export function EndFrame({ run, send, title, actions, children }: EndFrameProps) {
  const progress = useProgress(run);
  const { message } = run;
  const isWrong = run.ended === null && message !== null && message.tone !== 'success';
  return (
    <Screen top={<StepHeader title={title} {...progress} />} actions={<ActionBar>{actions}</ActionBar>}>
      <NoticeStrip run={run} send={send} />
      {isWrong && <MessageBanner message={message} />}
      {children}
    </Screen>
  );
}
