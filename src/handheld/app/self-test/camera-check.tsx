import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useScan, useScanning } from '../../ui/scan-context.tsx';
import { markCameraAsked } from '../../ui/camera-asked.ts';
import { ScanPrompt } from '../../ui/scan-prompt.tsx';
import { ScanTools } from '../../ui/scan-tools.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { useSignals } from '../signals/signals-context.ts';
import { OutcomeBanner } from './asked-check.tsx';
import { type CameraFinding, probeCamera } from './camera-probe.ts';
import type { CheckProps } from './check-props.ts';

/** What the camera is, then a code of any label read by it. */
export function CameraCheck({ onOutcome, onBack }: CheckProps) {
  const { t } = useTranslation('self-test');
  const signals = useSignals();
  const { setCameraOpen } = useScanning();
  const [finding, setFinding] = useState<CameraFinding | null>(null);
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    void probeCamera().then((found) => {
      if (isOver) return;
      setFinding(found);
      onOutcome(found.kind === 'failed' ? found.outcome : 'cameraUnread');
      if (found.kind !== 'opened') return;
      markCameraAsked();
      setCameraOpen(true);
    });
    return () => {
      isOver = true;
      setCameraOpen(false);
    };
    // Once, when the check opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useScan(({ raw, source }) => {
    if (source !== 'camera') return;
    setRead(raw);
    onOutcome('cameraReads');
    signals.give('success');
  });
  return (
    <Screen
      top={<StepHeader title={t('check.camera')} onBack={onBack} />}
      actions={
        <ActionBar tools={finding?.kind === 'opened' && <ScanTools keypad={false} />}>
          <BigButton tone={read === null ? 'secondary' : 'primary'} size="normal" onPress={onBack}>
            {t('back')}
          </BigButton>
        </ActionBar>
      }
    >
      {finding === null && <Spinner label={t('checking')} />}
      {finding?.kind === 'failed' && <OutcomeBanner outcome={finding.outcome} />}
      {read !== null && <OutcomeBanner outcome="cameraReads" detail={read} />}
      {finding?.kind === 'opened' && read === null && <ScanPrompt target="any" prompt={t('camera.prompt')} />}
      {finding?.kind === 'opened' && <CameraFacts {...finding} />}
    </Screen>
  );
}

function CameraFacts({ width, height, torch, focuses }: Extract<CameraFinding, { kind: 'opened' }>) {
  const { t } = useTranslation('self-test');
  const yesOrNo = (is: boolean) => t(is ? 'yes' : 'no');
  return (
    <Facts
      items={[
        { label: t('camera.picture'), value: `${width} × ${height}` },
        { label: t('camera.torch'), value: yesOrNo(torch) },
        { label: t('camera.focus'), value: yesOrNo(focuses) },
      ]}
    />
  );
}
