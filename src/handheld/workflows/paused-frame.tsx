import CirclePause from 'lucide-react/icons/circle-pause';
import Play from 'lucide-react/icons/play';
import Users from 'lucide-react/icons/users';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/domain/turn/message.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { ActionBar } from '../ui/action-bar.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen } from '../ui/screen.tsx';
import { StepHeader } from '../ui/step-header.tsx';
import { MessageBanner } from './message-banner.tsx';
import { useSaid } from './use-said.ts';
import { wrongOf } from './wrong-of.ts';

export type PausedFrameProps = {
  run: Run<unknown>;
  /** The text of a message of the workflow. */
  say: (message: Message) => string;
  /** What rests. */
  title: string;
  onResume: () => void;
  /** Left out while goods are in hand that somebody else could not find. */
  onHandOver?: () => void;
  onLeave: () => void;
};

/** The work rests; it goes on here, or with somebody else. */
export function PausedFrame({ run, say, title, onResume, onHandOver, onLeave }: PausedFrameProps) {
  const { t } = useTranslation('workflow');
  const said = useSaid(say);
  const { message } = run;
  const isWrong = wrongOf(message) !== null || message?.tone === 'warning';
  return (
    <Screen
      top={<StepHeader title={title} onBack={onLeave} backLabel={t('paused.leave')} />}
      actions={
        <ActionBar>
          {onHandOver && (
            <BigButton tone="quiet" size="normal" icon={Users} onPress={onHandOver}>
              {t('paused.handOver')}
            </BigButton>
          )}
          <BigButton icon={Play} onPress={onResume}>
            {t('paused.resume')}
          </BigButton>
        </ActionBar>
      }
    >
      {message && isWrong && <MessageBanner message={message} said={said(message)} />}
      <EmptyState icon={CirclePause} title={t('paused.detail')} />
    </Screen>
  );
}
