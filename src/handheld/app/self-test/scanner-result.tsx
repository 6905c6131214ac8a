import { useTranslation } from 'react-i18next';
import type { WedgeProfile } from '../../scanning/wedge/device-profile.ts';
import { type CheckReadings, findingsOf } from '../../scanning/wedge/setup/scanner-findings.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useObservable } from '../core/handheld-context.ts';
import { OutcomeBanner } from './asked-check.tsx';
import { FindingHint, isByMaker } from './finding-hint.tsx';
import { MakerChoice } from './maker-choice.tsx';
import type { Maker } from './maker.ts';
import { useSelfTest } from './self-test-context.ts';
import { scannerOutcome } from './self-test-results.ts';

export type ScannerResultProps = {
  readings: CheckReadings;
  maker: Maker;
  onMaker: (maker: Maker) => void;
  onAgain: () => void;
  onBack: () => void;
};

/** What was learnt of the scanner, and everything that should be set otherwise. */
export function ScannerResult({ readings, maker, onMaker, onAgain, onBack }: ScannerResultProps) {
  const { t } = useTranslation('self-test');
  const findings = findingsOf(readings);
  const scanned = Object.values(readings).some((reading) => reading !== null);
  const profile = useObservable(useSelfTest().setup.profile);
  const facts = useProfileFacts(profile);
  const hasChoice = findings.some(isByMaker);
  return (
    <Screen
      scroll
      top={<StepHeader title={t('scanner.title')} onBack={onBack} />}
      actions={
        <ActionBar>
          <BigButton onPress={onBack}>{t('back')}</BigButton>
          <BigButton tone="secondary" size="normal" onPress={onAgain}>
            {t('again')}
          </BigButton>
        </ActionBar>
      }
    >
      {(findings.every((finding) => finding === 'aimOff') || !scanned) && (
        <OutcomeBanner outcome={scannerOutcome(findings, scanned)} />
      )}
      {scanned && findings.map((finding) => <FindingHint key={finding} finding={finding} maker={maker} />)}
      {hasChoice && scanned && <MakerChoice maker={maker} onMaker={onMaker} />}
      {scanned && <Facts items={facts} />}
    </Screen>
  );
}

function useProfileFacts(profile: WedgeProfile): Fact[] {
  const { t } = useTranslation('self-test');
  const { terminates, terminators, prefix, suffix, gap, separators, gsSubstitute, aim } = profile;
  const end = terminators.findLast((key) => key !== 'Enter' && key !== 'NumpadEnter') ?? 'Enter';
  const none = t('profile.none');
  return [
    { label: t('profile.end'), value: terminates ? end : none, tone: terminates ? 'plain' : 'warning' },
    { label: t('profile.around'), value: prefix + suffix === '' ? none : `${prefix} … ${suffix}` },
    {
      label: t('profile.pace'),
      value: gap === null ? none : t('profile.milliseconds', { count: Math.round(gap) }),
    },
    {
      label: t('profile.separators'),
      value: gsSubstitute === null ? t(`profile.${separators}`) : t('profile.as', { text: gsSubstitute }),
      tone: separators === 'lost' ? 'warning' : 'plain',
    },
    { label: t('profile.aim'), value: t(aim ? 'yes' : 'no') },
  ];
}
