import { useTranslation } from 'react-i18next';
import { amountInHand, goodsInWork } from '../../../../shared/domain/moving/hold.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedGoodsLine } from '../../carried-goods-line.tsx';
import { SerialList } from '../../serial-list.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { PutawayFrame } from './putaway-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';

/** A part of goods with serials: each piece by its own. */
export function SerialsStep(props: PutawayStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('move');
  const { hold } = run.state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return null;
  const total = amountInHand(hold);
  return (
    <PutawayFrame
      {...props}
      step="scanningSerials"
      prompt={
        <ScanPrompt
          target="any"
          prompt={t('prompt.serial')}
          hint={t('hint.serial', { done: hold.serials.length, total })}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.serial'), minLength: 1 }}
      expects={expectsMarking}
    >
      <CarriedGoodsLine goods={goods} quantity={total} onQuantity={() => send({ type: 'quantity.asked' })} />
      <SerialList serials={hold.serials} newest={6} />
    </PutawayFrame>
  );
}
