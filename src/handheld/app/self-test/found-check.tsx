import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { Facts, type Fact } from '../../ui/facts.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { OutcomeBanner } from './asked-check.tsx';
import type { CheckProps } from './check-props.ts';
import type { Outcome } from './self-test-results.ts';

export type FoundCheckProps<F extends { outcome: Outcome }> = CheckProps & {
  title: string;
  /** The same function on every render. */
  probe: () => Promise<F>;
  facts: (finding: F) => readonly Fact[];
  children?: ReactNode;
};

/** A check that the device makes by itself, at once and again at a tap. */
export function FoundCheck<F extends { outcome: Outcome }>(props: FoundCheckProps<F>) {
  const { title, probe, facts, onOutcome, onBack } = props;
  const { t } = useTranslation('self-test');
  const [turn, setTurn] = useState(0);
  const [finding, setFinding] = useState<F | null>(null);
  useEffect(() => {
    let isOver = false;
    void probe().then((found) => {
      if (isOver) return;
      setFinding(found);
      onOutcome(found.outcome);
    });
    return () => {
      isOver = true;
    };
    // Once for each turn: what comes out is told to whoever shows this now.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [probe, turn]);
  const again = () => {
    setFinding(null);
    setTurn(turn + 1);
  };
  return (
    <Screen
      top={<StepHeader title={title} onBack={onBack} />}
      actions={
        <ActionBar>
          <BigButton onPress={onBack}>{t('back')}</BigButton>
          <BigButton tone="secondary" size="normal" onPress={again}>
            {t('again')}
          </BigButton>
        </ActionBar>
      }
    >
      {finding ? <OutcomeBanner outcome={finding.outcome} /> : <Spinner label={t('checking')} />}
      {finding && <Facts items={facts(finding)} />}
    </Screen>
  );
}
