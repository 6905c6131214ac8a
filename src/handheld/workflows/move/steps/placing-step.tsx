import { useTranslation } from 'react-i18next';
import { amountInHand, goodsInWork, type Hold } from '../../../../shared/domain/moving/hold.ts';
import { placeName } from '../../../../shared/domain/place.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedGoodsLine } from '../../carried-goods-line.tsx';
import { CarriedMore } from '../../carried-more.tsx';
import { MoveFrame } from './move-frame.tsx';
import type { MoveStepProps } from './step-props.ts';

/** What is carried, from where; the next scan says where to. */
export function PlacingStep(props: MoveStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('move');
  const { hold, whole } = run.state;
  if (!hold) return null;
  const goods = goodsInWork(hold);
  const hint = whole && hold.goods.length > 0 ? t('hint.whole') : t('hint.target');
  return (
    <MoveFrame
      {...props}
      step="placing"
      prompt={<ScanPrompt target="place" prompt={t('prompt.target')} hint={hint} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={{ kinds: ['place', 'lpn'] }}
    >
      {whole || !goods ? (
        <Unit hold={hold} at={whole?.at ?? null} />
      ) : (
        <>
          <p>{t('goods.from', { place: placeName(hold.from) })}</p>
          <CarriedGoodsLine
            goods={goods}
            quantity={amountInHand(hold)}
            onQuantity={() => send({ type: 'quantity.asked' })}
          />
        </>
      )}
    </MoveFrame>
  );
}

function Unit({ hold, at }: { hold: Hold; at: string | null }) {
  const { t } = useTranslation('move');
  const [first] = hold.goods;
  const label = at === null ? {} : { label: t('goods.from', { place: placeName(at) }) };
  return (
    <>
      <BigCode value={hold.lpn ?? ''} kind="lpn" size="large" {...label} />
      {first && <CarriedGoodsLine goods={first} quantity={first.quantity} />}
      <CarriedMore count={hold.goods.length - 1} />
    </>
  );
}
