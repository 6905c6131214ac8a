import Anchor from 'lucide-react/icons/anchor';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** Where quarantined goods are brought; or they stay until somebody fetches them. */
export function PlaceStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const [nearest] = props.run.state.unit?.quarantines ?? [];
  return (
    <CheckFrame
      {...props}
      title={t('title.placing')}
      onBack={() => props.send({ type: 'question.dismissed' })}
      prompt={<ScanPrompt target="place" prompt={t('prompt.quarantine')} />}
      keypad={{ mode: 'digits', label: t('keypad.checkDigits'), length: 2 }}
      expects={expectsPlace(...(props.run.state.unit?.quarantines ?? []).map(({ locationId }) => locationId))}
      actions={
        <BigButton tone="secondary" icon={Anchor} onPress={() => props.send({ type: 'step.confirmed' })}>
          {t('place.stay')}
        </BigButton>
      }
    >
      {nearest && <BigCode value={nearest.locationId} label={t('place.to')} />}
    </CheckFrame>
  );
}
