import Camera from 'lucide-react/icons/camera';
import HardDrive from 'lucide-react/icons/hard-drive';
import ScanLine from 'lucide-react/icons/scan-line';
import Vibrate from 'lucide-react/icons/vibrate';
import Volume2 from 'lucide-react/icons/volume-2';
import Wifi from 'lucide-react/icons/wifi';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '../../ui/card.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import type { IconType } from '../../ui/icon.ts';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { AnswerFigures } from './answer-figures.tsx';
import { useSelfTest } from './self-test-context.ts';
import { type CheckName, checkNames, type CheckResult, summaryOf, verdictOf } from './self-test-results.ts';

const icons: Record<CheckName, IconType> = {
  scanner: ScanLine,
  sound: Volume2,
  vibration: Vibrate,
  camera: Camera,
  storage: HardDrive,
  network: Wifi,
};
const banners = { good: 'success', warning: 'warning', bad: 'error' } as const;
const tones = { good: 'done', warning: 'warning', bad: 'error' } as const;

/** All checks with their last outcome, and what they say together. */
export function CheckList({ onOpen }: { onOpen: (check: CheckName) => void }) {
  const { t } = useTranslation('self-test');
  const [, navigate] = useLocation();
  const isSignedIn = useObservable(useHandheld().session.current) !== null;
  const results = useObservable(useSelfTest().store.results);
  const { verdict, open, faults } = summaryOf(results);
  const leave = () => navigate(isSignedIn ? paths.settings : paths.home);
  return (
    <Screen scroll top={<StepHeader title={t('title')} onBack={leave} />}>
      <FeedbackBanner
        kind={open === checkNames.length ? 'info' : banners[verdict]}
        title={open === checkNames.length ? t('summary.begin') : t(`summary.${verdict}`)}
        {...(open > 0 ? { next: t('summary.open', { count: open }) } : {})}
        {...(faults > 0 ? { detail: t('summary.faults', { count: faults }) } : {})}
      />
      {checkNames.map((name) => (
        <CheckCard key={name} name={name} result={results[name]} onPress={() => onOpen(name)} />
      ))}
      <AnswerFigures />
    </Screen>
  );
}

type CheckCardProps = { name: CheckName; result: CheckResult | undefined; onPress: () => void };

function CheckCard({ name, result, onPress }: CheckCardProps) {
  const { t } = useTranslation('self-test');
  return (
    <Card
      tone={result ? tones[verdictOf(result)] : 'todo'}
      icon={icons[name]}
      title={t(`check.${name}`)}
      detail={result ? t(`outcome.${result.outcome}`) : t('notYet')}
      onPress={onPress}
    />
  );
}
