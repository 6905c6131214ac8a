import { useTranslation } from 'react-i18next';
import { isCountOpen, takeQuantity } from '../../../../shared/domain/pick/line-work.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsContainer, expectsGoods } from '../../expected-scans.ts';
import { currentLine } from './current-line.ts';
import { GoodsLine } from './goods-line.tsx';
import { PickFrame } from './pick-frame.tsx';
import { SlotCard } from './slot-card.tsx';
import type { StepProps } from './step-props.ts';

/** The goods are in hand: which tote they go into. */
export function StowStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const on = currentLine(props.run);
  if (!on) return null;
  const { slot, tote, work, line } = on;
  const total = takeQuantity(work, line);
  const isOpen = isCountOpen(work, line);
  return (
    <PickFrame
      {...props}
      step="stowing"
      prompt={
        isOpen ? (
          <ScanPrompt
            target="product"
            prompt={t('prompt.eachPiece')}
            hint={t('hint.counted', { done: work.counted ?? 0, total })}
          />
        ) : (
          <ScanPrompt target="tote" prompt={t('prompt.tote')} />
        )
      }
      keypad={{ mode: 'code', label: t('keypad.tote'), minLength: 4 }}
      expects={isOpen ? expectsGoods([line.product]) : expectsContainer(tote)}
    >
      <SlotCard slot={slot} title={t('slot.into', { slot })} {...(tote === null ? {} : { code: tote })} />
      <GoodsLine send={props.send} on={on} />
    </PickFrame>
  );
}
