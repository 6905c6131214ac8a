import PackageCheck from 'lucide-react/icons/package-check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsAnyGoods } from '../../expected-scans.ts';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { OrderStatus } from './order-status.tsx';

/** Nothing in hand: the next product, or the unit is full. */
export function ReceivingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const isLoose = run.state.unit?.lpn === null;
  return (
    <InboundFrame
      {...props}
      step="receiving"
      prompt={<ScanPrompt target="product" prompt={t('prompt.product')} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={expectsAnyGoods}
      actions={
        <BigButton tone="secondary" icon={PackageCheck} onPress={() => send({ type: 'unit.closed' })}>
          {isLoose ? t('receiving.looseDone') : t('receiving.unitFull')}
        </BigButton>
      }
    >
      <OrderStatus run={run} />
    </InboundFrame>
  );
}
