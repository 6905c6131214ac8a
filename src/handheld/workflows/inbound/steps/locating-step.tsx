import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { OrderStatus } from './order-status.tsx';

/** Where it is received: asked once, then it holds for all units after it. */
export function LocatingStep(props: InboundStepProps) {
  const { t } = useTranslation('inbound');
  return (
    <InboundFrame
      {...props}
      step="locating"
      prompt={<ScanPrompt target="place" prompt={t('prompt.station')} />}
      keypad={{ mode: 'digits', label: t('keypad.checkDigits'), length: 2 }}
      expects={expectsPlace(...props.run.state.stations.map(({ locationId }) => locationId))}
    >
      <OrderStatus run={props.run} />
    </InboundFrame>
  );
}
