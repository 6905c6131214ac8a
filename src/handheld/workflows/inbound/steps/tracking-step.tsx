import ArrowRight from 'lucide-react/icons/arrow-right';
import { useTranslation } from 'react-i18next';
import { isLpn } from '../../../../shared/domain/lpn.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** The carrier's number, asked once for each unit; whatever else is scanned goes on. */
export function TrackingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { unit, station } = run.state;
  return (
    <InboundFrame
      {...props}
      step="tracking"
      title={t('title.tracking')}
      prompt={
        <ScanPrompt
          target="any"
          prompt={t('prompt.tracking')}
          hint={station === null ? t('hint.trackingOrStation') : t('hint.trackingOrProduct')}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.tracking'), minLength: 4 }}
      actions={
        <BigButton tone="secondary" icon={ArrowRight} onPress={() => send({ type: 'tracking.skipped' })}>
          {t('tracking.skip')}
        </BigButton>
      }
    >
      {unit?.lpn && isLpn(unit.lpn) && <BigCode value={unit.lpn} kind="lpn" size="normal" />}
    </InboundFrame>
  );
}
