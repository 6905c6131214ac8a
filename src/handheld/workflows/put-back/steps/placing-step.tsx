import { useTranslation } from 'react-i18next';
import { currentGoods, homeOf } from '../../../../shared/domain/returning/return-facts.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import { GoodsLine } from './goods-line.tsx';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** Where the goods go, in letters to be read while walking. Any other place is as good. */
export function PlacingStep(props: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const { state } = props.run;
  const goods = currentGoods(state);
  if (!goods) return null;
  const home = homeOf(state, goods);
  return (
    <PutBackFrame
      {...props}
      step="placing"
      prompt={
        <ScanPrompt
          target="place"
          prompt={t('prompt.place')}
          hint={home ? t('hint.orElsewhere') : t('hint.anyPlace')}
        />
      }
      keypad={
        home?.checkDigits
          ? { mode: 'digits', label: t('keypad.checkDigits'), length: 2 }
          : { mode: 'code', label: t('keypad.place'), minLength: 2 }
      }
      expects={expectsPlace(home?.locationId)}
    >
      {home && <BigCode value={home.locationId} label={t(`why.${home.why}`)} />}
      <GoodsLine goods={goods} run={props.run} send={props.send} />
    </PutBackFrame>
  );
}
