import CircleCheck from 'lucide-react/icons/circle-check-big';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { unitFacts } from '../detour-facts.ts';
import { expectsContainer } from '../../expected-scans.ts';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { OrderStatus } from './order-status.tsx';

/** A pallet or box gets its plate: a printed one, the sender's SSCC, or the next number; or goods come loose. */
export function LabellingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const isBegun = run.state.received.length > 0;
  return (
    <InboundFrame
      {...props}
      step="labelling"
      prompt={<ScanPrompt target="any" prompt={t('prompt.plate')} />}
      keypad={{ mode: 'code', label: t('keypad.plate'), minLength: 8 }}
      expects={expectsContainer()}
      actions={
        isBegun && (
          <BigButton icon={CircleCheck} onPress={() => send({ type: 'closing.asked' })}>
            {t('labelling.close')}
          </BigButton>
        )
      }
    >
      <OrderStatus run={run} />
      <ChoiceList
        label={t('title.labelling')}
        columns={2}
        choices={[
          { id: 'next', label: t('labelling.next') },
          { id: 'loose', label: t('labelling.loose') },
        ]}
        numbered={1}
        onChoose={(id) => send(unitFacts[id])}
      />
    </InboundFrame>
  );
}
