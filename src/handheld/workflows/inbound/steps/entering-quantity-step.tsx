import { useTranslation } from 'react-i18next';
import type { Goods, InboundState } from '../../../../shared/domain/inbound/inbound-state.ts';
import { lineOf } from '../../../../shared/domain/inbound/expected-lines.ts';
import { productIdOf } from '../../../../shared/domain/inbound/goods.ts';
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

/** What is still expected of the product: one key fills it in. */
function openRest({ receipt, received }: InboundState, goods: Goods): number {
  const line = lineOf(productIdOf(goods), receipt?.lines ?? [], received);
  return Math.max(0, -line.difference);
}
