import { useTranslation } from 'react-i18next';
import { placeName } from '../../../../shared/domain/place.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedChoice } from '../../carried-choice.tsx';
import { expectsAnyGoods, expectsGoods } from '../../expected-scans.ts';
import { MoveFrame } from './move-frame.tsx';
import type { MoveStepProps } from './step-props.ts';

/** Several goods lie there, or none that are known: a scan or a tap says which. */
export function ChoosingStep(props: MoveStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('move');
  const { hold } = run.state;
  if (!hold) return null;
  const hint =
    hold.goods.length > 0 ? t('hint.which', { place: placeName(hold.from) }) : t('hint.unknown_place');
  return (
    <MoveFrame
      {...props}
      step="choosing"
      prompt={<ScanPrompt target="product" prompt={t('prompt.which')} hint={hint} />}
      keypad={{ mode: 'code', label: t('keypad.lot'), minLength: 1 }}
      expects={
        hold.goods.length > 0 ? expectsGoods(hold.goods.map(({ product }) => product)) : expectsAnyGoods
      }
    >
      <CarriedChoice hold={hold} onChoose={(index) => send({ type: 'goods.chosen', index })} />
    </MoveFrame>
  );
}
