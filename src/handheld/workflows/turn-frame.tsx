import TriangleAlert from 'lucide-react/icons/triangle-alert';
import Undo from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/domain/turn/message.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { canUndo } from '../../shared/domain/turn/undo.ts';
import { ActionBar } from '../ui/action-bar.tsx';
import { ScanTools, type ScanToolsProps } from '../ui/scan-tools.tsx';
import { Screen } from '../ui/screen.tsx';
import { StepHeader, type StepHeaderProps } from '../ui/step-header.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { LastDone } from './last-done.tsx';
import { MessageBanner } from './message-banner.tsx';
import { useSaid } from './use-said.ts';
import { wrongOf } from './wrong-of.ts';

export type TurnFrameProps = {
  run: Run<unknown>;
  title: string;
  /** Where back leads; `onLeave` unless the step is a question within another. */
  onBack: () => void;
  backLabel?: string;
  progress?: StepHeaderProps['progress'];
  /** A badge at the end of the title. */
  aside?: ReactNode;
  /** The text of a message of this workflow. */
  say: (message: Message) => string;
  /** The one thing to do, in words. Gives way to a banner that says it differently. */
  prompt?: ReactNode;
  /** What else can be pressed; the most likely last. */
  actions?: ReactNode;
  keypad: ScanToolsProps['keypad'];
  /** What the step waits for, as far as it knows; left out where anything may come. */
  expects?: ScanToolsProps['expects'];
  onUndo: () => void;
  /** Opens the list of problems; left out where the step itself is an answer to one. */
  onProblem?: () => void;
  children?: ReactNode;
};

/**
 * One step on the screen: title and progress, what to do in words, what it is about, what can be pressed. A wrong scan
 * takes the place of the prompt, for it says what to do next; what went well stands above it. The row at the bottom
 * is the same in every step of every workflow.
 */
export function TurnFrame(props: TurnFrameProps) {
  const { run, title, onBack, backLabel, progress, aside, prompt, actions, children } = props;
  const say = useSaid(props.say);
  const { message } = run;
  const wrong = wrongOf(message);
  return (
    <Screen
      top={
        <StepHeader
          title={title}
          onBack={onBack}
          {...(backLabel === undefined ? {} : { backLabel })}
          {...(progress ? { progress } : {})}
          aside={aside}
        />
      }
      actions={<ActionBar tools={<TurnTools {...props} />}>{actions}</ActionBar>}
    >
      {message && !wrong && <LastDone tone={message.tone} said={say(message)} />}
      {wrong ? <MessageBanner message={wrong} said={say(wrong)} expects={props.expects} /> : prompt}
      {children}
    </Screen>
  );
}

function TurnTools({ run, keypad, expects, onUndo, onProblem }: TurnFrameProps) {
  const { t } = useTranslation('workflow');
  return (
    <>
      <ScanTools keypad={keypad} {...(expects ? { expects } : {})} />
      <ToolButton icon={Undo} label={t('tool.undo')} disabled={!canUndo(run)} onPress={onUndo} />
      <ToolButton
        icon={TriangleAlert}
        label={t('tool.problem')}
        tone="alert"
        disabled={!onProblem}
        onPress={() => onProblem?.()}
      />
    </>
  );
}
