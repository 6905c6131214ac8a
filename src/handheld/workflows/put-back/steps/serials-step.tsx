import { useTranslation } from 'react-i18next';
import { currentGoods } from '../../../../shared/domain/returning/return-facts.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SerialList } from '../../serial-list.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { GoodsLine } from './goods-line.tsx';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** Each piece by its serial: how many there are, how many are missing. */
export function SerialsStep(props: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const goods = currentGoods(props.run.state);
  if (!goods) return null;
  const { proven, quantity } = goods;
  return (
    <PutBackFrame
      {...props}
      step="scanningSerials"
      prompt={
        <ScanPrompt
          target="any"
          prompt={t('prompt.serial')}
          hint={t('hint.onePiece', { done: proven.length, total: quantity ?? 0 })}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.serial'), minLength: 1 }}
      expects={expectsMarking}
    >
      <GoodsLine goods={goods} run={props.run} send={props.send} />
      <SerialList serials={proven} />
    </PutBackFrame>
  );
}
