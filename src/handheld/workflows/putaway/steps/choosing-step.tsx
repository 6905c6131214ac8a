import { useTranslation } from 'react-i18next';
import { placeName } from '../../../../shared/domain/place.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedChoice } from '../../carried-choice.tsx';
import { expectsGoods } from '../../expected-scans.ts';
import { PutawayFrame } from './putaway-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';

/** Several goods lie there, or none that are known: a scan or a tap says which. */
export function ChoosingStep(props: PutawayStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('putaway');
  const { t: carrying } = useTranslation('move');
  const { hold } = run.state;
  if (!hold) return null;
  const hint = t('hint.at', { place: placeName(hold.from) });
  return (
    <PutawayFrame
      {...props}
      step="choosing"
      prompt={<ScanPrompt target="product" prompt={t('prompt.goods')} hint={hint} />}
      keypad={{ mode: 'code', label: carrying('keypad.lot'), minLength: 1 }}
      expects={expectsGoods(hold.goods.map(({ product }) => product))}
    >
      <CarriedChoice hold={hold} onChoose={(index) => send({ type: 'goods.chosen', index })} />
    </PutawayFrame>
  );
}
