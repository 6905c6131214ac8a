import { useTranslation } from 'react-i18next';
import { placeName, placeParts } from '../../../../shared/domain/place.ts';
import { currentGoods } from '../../../../shared/domain/returning/return-facts.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsGoods } from '../../expected-scans.ts';
import { GoodsLine } from './goods-line.tsx';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** What to take, and where it lies. */
export function TakingStep(props: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const goods = currentGoods(props.run.state);
  if (!goods) return null;
  const isTote = placeParts(goods.from).kind === 'lpn';
  return (
    <PutBackFrame
      {...props}
      step="taking"
      prompt={
        <ScanPrompt
          target="product"
          prompt={t('prompt.product')}
          {...(isTote ? { hint: t('hint.orTote') } : {})}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={expectsGoods([goods.product], [goods.lot])}
    >
      <BigCode
        value={placeName(goods.from)}
        kind={isTote ? 'lpn' : 'place'}
        size="large"
        label={isTote ? t('outOfTote') : t('fromPlace')}
      />
      <GoodsLine goods={goods} run={props.run} send={props.send} />
    </PutBackFrame>
  );
}
