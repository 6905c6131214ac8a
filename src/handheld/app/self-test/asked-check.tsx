import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { type Outcome, outcomes } from './self-test-results.ts';

export type AskedCheckProps = {
  title: string;
  question: string;
  /** What was found without asking, and makes the question idle. */
  finding?: Outcome | undefined;
  yes: { label: string; outcome: Outcome };
  no: { label: string; outcome: Outcome };
  said: Outcome | null;
  onSay: (outcome: Outcome) => void;
  onBack: () => void;
  children: React.ReactNode;
};

/** A check that only a person can judge: he tries it, and says yes or no. */
export function AskedCheck(props: AskedCheckProps) {
  const { title, question, finding, yes, no, said, onSay, onBack, children } = props;
  const { t } = useTranslation('self-test');
  const shown = finding ?? (said !== null && outcomes[said] !== 'good' ? said : undefined);
  return (
    <Screen
      top={<StepHeader title={title} onBack={onBack} />}
      actions={
        <ActionBar>
          {finding === undefined && (
            <>
              <BigButton onPress={() => onSay(yes.outcome)}>{yes.label}</BigButton>
              <BigButton tone="secondary" size="normal" onPress={() => onSay(no.outcome)}>
                {no.label}
              </BigButton>
            </>
          )}
        </ActionBar>
      }
    >
      {shown ? <OutcomeBanner outcome={shown} /> : <p>{question}</p>}
      {children}
      {finding !== undefined && (
        <BigButton tone="secondary" size="normal" onPress={onBack}>
          {t('back')}
        </BigButton>
      )}
    </Screen>
  );
}

/** What came out of a check, and what to do about it. */
export function OutcomeBanner({ outcome, detail }: { outcome: Outcome; detail?: string }) {
  const { t } = useTranslation('self-test');
  const verdict = outcomes[outcome];
  const kind = ({ good: 'success', warning: 'warning', bad: 'error' } as const)[verdict];
  return (
    <FeedbackBanner
      kind={kind}
      title={t(`outcome.${outcome}`)}
      {...(detail === undefined ? {} : { detail })}
      {...(verdict === 'good' ? {} : { next: t(`next.${outcome as FaultyOutcome}`) })}
    />
  );
}

/** Outcomes that need an act. */
type FaultyOutcome = {
  [K in Outcome]: (typeof outcomes)[K] extends 'good' ? never : K;
}[Outcome];
