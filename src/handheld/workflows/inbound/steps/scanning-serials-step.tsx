import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { GoodsView } from './goods-view.tsx';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** Each piece by its serial: how many there are, how many are missing. */
export function ScanningSerialsStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { goods } = run.state;
  if (!goods) return null;
  const done = goods.serials.length;
  return (
    <InboundFrame
      {...props}
      step="scanningSerials"
      prompt={
        <ScanPrompt
          target="any"
          prompt={t('prompt.serial')}
          hint={t('hint.serials', { done, total: goods.quantity })}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.serial'), minLength: 1 }}
      expects={expectsMarking}
    >
      <GoodsView state={run.state} goods={goods} send={send} />
    </InboundFrame>
  );
}
