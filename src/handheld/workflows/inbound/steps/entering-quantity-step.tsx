import { useTranslation } from 'react-i18next';
import { openRest } from '../../../../shared/domain/inbound/open-rest.ts';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { mostNumberKeys, NumberKeys } from '../../number-keys.tsx';
import { InboundQuestion } from './inbound-question.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

/** How many came, or how many of them are damaged. */
export function EnteringQuantityStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const words = useInboundWords();
  const { goods, aside } = run.state;
  if (!goods) return null;
  const isDamage = aside?.kind === 'quantity' && aside.purpose === 'damaged';
  const title = isDamage ? t('quantity.damaged') : t('quantity.received');
  const enter = (quantity: number) => send({ type: 'quantity.entered', quantity });
  // One key fills in what is still expected.
  const open = isDamage ? goods.quantity : openRest(run.state, goods);
  return (
    <InboundQuestion {...props} title={title}>
      {isDamage && goods.quantity <= mostNumberKeys ? (
        <NumberKeys label={title} least={1} most={goods.quantity} onChoose={enter} />
      ) : (
        <QuantityPad
          packings={words.packings(goods.product ?? { barcodes: [] })}
          {...(open > 0 ? { expected: open } : {})}
          {...(isDamage ? { max: goods.quantity } : {})}
          confirmLabel={isDamage ? t('quantity.confirmDamaged') : t('quantity.confirm')}
          onConfirm={enter}
        />
      )}
    </InboundQuestion>
  );
}
