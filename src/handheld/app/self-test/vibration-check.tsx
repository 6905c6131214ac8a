import Vibrate from 'lucide-react/icons/vibrate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../ui/big-button.tsx';
import { useSettings } from '../settings/settings-context.ts';
import { AskedCheck } from './asked-check.tsx';
import type { CheckProps } from './check-props.ts';
import type { Outcome } from './self-test-results.ts';

/** Milliseconds: on, off, on. */
const pattern = [400, 150, 400];

/** The motor runs; the operator says whether he felt it. */
export function VibrationCheck({ onOutcome, onBack }: CheckProps) {
  const { t } = useTranslation('self-test');
  const [{ vibration }] = useSettings();
  const [said, setSaid] = useState<Outcome | null>(null);
  const fault = vibrationFault(vibration);
  const say = (outcome: Outcome) => {
    setSaid(outcome);
    onOutcome(outcome);
    if (outcome === 'vibrationFelt') onBack();
  };
  return (
    <AskedCheck
      title={t('check.vibration')}
      question={t('vibration.question')}
      finding={fault}
      yes={{ label: t('vibration.yes'), outcome: 'vibrationFelt' }}
      no={{ label: t('vibration.no'), outcome: 'vibrationNotFelt' }}
      said={said}
      onSay={say}
      onBack={() => {
        if (fault) onOutcome(fault);
        onBack();
      }}
    >
      {fault === undefined && (
        <BigButton tone="secondary" icon={Vibrate} onPress={() => void navigator.vibrate(pattern)}>
          {t('vibration.try')}
        </BigButton>
      )}
    </AskedCheck>
  );
}

function vibrationFault(isOn: boolean): Outcome | undefined {
  if (!('vibrate' in navigator)) return 'vibrationNone';
  return isOn ? undefined : 'vibrationOff';
}
