import Stethoscope from 'lucide-react/icons/stethoscope';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useScan } from '../../ui/scan-context.tsx';
import { ScanPrompt } from '../../ui/scan-prompt.tsx';
import { ScanTools } from '../../ui/scan-tools.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { ToolButton } from '../../ui/tool-button.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useSignals } from '../signals/signals-context.ts';
import { useEnrol } from './use-enrol.ts';

/** Makes this browser a device of the site, by the QR code that a manager shows: scanned here or opened as a link. */
export function EnrolScreen() {
  const { t } = useTranslation('enrol');
  const { device, sync } = useHandheld();
  const signals = useSignals();
  const [, navigate] = useLocation();
  const { working, failure, run } = useEnrol();
  const { unsent, connection } = useObservable(sync.status);
  const enrol = async (code: string) => {
    const done = await run(() => device.enrol(code));
    signals.give(done ? 'done' : 'error');
    if (done) navigate(paths.home, { replace: true });
  };
  useScan(({ raw }) => void enrol(raw), { active: !working });
  useCodeInAddress((code) => void enrol(code));
  return (
    <Screen
      top={<StepHeader title={t('title')} onBack={() => navigate(paths.start)} />}
      actions={
        <ActionBar
          tools={
            <>
              <ScanTools keypad={{ mode: 'code', label: t('codeLabel'), minLength: 8 }} />
              <ToolButton
                icon={Stethoscope}
                label={t('checkDevice')}
                onPress={() => navigate(paths.selfTest)}
              />
            </>
          }
        />
      }
    >
      {connection === 'enrol_again' && !failure && !working && (
        <FeedbackBanner kind="warning" title={t('again.title')} next={t('again.next')} />
      )}
      {failure && <FeedbackBanner kind="error" {...failure} />}
      {unsent > 0 && <FeedbackBanner kind="info" title={t('kept', { count: unsent })} />}
      {working ? (
        <Spinner label={t('working')} />
      ) : (
        <ScanPrompt target="any" prompt={t('prompt')} hint={t('hint')} />
      )}
    </Screen>
  );
}

/** The code behind `#` of a link that the phone's own camera opened: taken once and removed from the address. */
function useCodeInAddress(take: (code: string) => void): void {
  useEffect(() => {
    const code = window.location.hash.slice(1);
    if (code === '') return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    take(code);
    // Once, when the screen opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
}
