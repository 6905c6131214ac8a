import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signalKinds } from '../../workflows/signals.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { useSettings } from '../settings/settings-context.ts';
import { useSignals } from '../signals/signals-context.ts';
import { AskedCheck } from './asked-check.tsx';
import type { CheckProps } from './check-props.ts';
import type { Outcome } from './self-test-results.ts';

/** Every signal at a tap. How loud the device is set no page can know: the operator says whether he heard them. */
export function SoundCheck({ onOutcome, onBack }: CheckProps) {
  const { t } = useTranslation(['self-test', 'settings']);
  const signals = useSignals();
  const [{ sound }] = useSettings();
  const [said, setSaid] = useState<Outcome | null>(null);
  const say = (outcome: Outcome) => {
    setSaid(outcome);
    onOutcome(outcome);
    if (outcome === 'soundHeard') onBack();
  };
  return (
    <AskedCheck
      title={t('check.sound')}
      question={t('sound.question')}
      finding={soundFault(sound)}
      yes={{ label: t('sound.yes'), outcome: 'soundHeard' }}
      no={{ label: t('sound.no'), outcome: 'soundNotHeard' }}
      said={said}
      onSay={say}
      onBack={() => {
        const fault = soundFault(sound);
        if (fault) onOutcome(fault);
        onBack();
      }}
    >
      <ChoiceList
        label={t('settings:signals.label')}
        columns={2}
        choices={signalKinds.map((id) => ({ id, label: t(`settings:signals.${id}`) }))}
        onChoose={(kind) => signals.give(kind)}
      />
    </AskedCheck>
  );
}

function soundFault(isOn: boolean): Outcome | undefined {
  if (!('AudioContext' in window)) return 'soundNone';
  return isOn ? undefined : 'soundOff';
}
