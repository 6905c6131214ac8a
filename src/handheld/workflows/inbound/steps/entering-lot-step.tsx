import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { GoodsView } from './goods-view.tsx';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** The lot is demanded and was not in the code: the second code of the label, or typed. */
export function EnteringLotStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { goods } = run.state;
  if (!goods) return null;
  return (
    <InboundFrame
      {...props}
      step="enteringLot"
      prompt={<ScanPrompt target="any" prompt={t('prompt.lot')} hint={t('hint.orType')} />}
      keypad={{ mode: 'code', label: t('keypad.lot'), minLength: 1 }}
      expects={expectsMarking}
    >
      <GoodsView state={run.state} goods={goods} send={send} />
    </InboundFrame>
  );
}
