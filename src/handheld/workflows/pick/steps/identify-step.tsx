import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SlotBadge } from '../../../ui/slot-badge.tsx';
import { expectsGoods } from '../../expected-scans.ts';
import { currentLine } from './current-line.ts';
import { GoodsCard } from './goods-card.tsx';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';

/** At the place: what to take of what lies there. */
export function IdentifyStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const on = currentLine(props.run);
  if (!on) return null;
  const { work, line, slot } = on;
  return (
    <PickFrame
      {...props}
      step="identifying"
      title={t('title.at', { place: work.place ?? line.locationId })}
      aside={slot > 0 && <SlotBadge slot={slot} />}
      prompt={<ScanPrompt target="product" prompt={t('prompt.product')} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={expectsGoods([line.product])}
    >
      <GoodsCard send={props.send} on={on} />
    </PickFrame>
  );
}
