import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
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
  const { slot, tote } = on;
  return (
    <PickFrame
      {...props}
      step="stowing"
      prompt={<ScanPrompt target="tote" prompt={t('prompt.tote')} />}
      keypad={{ mode: 'code', label: t('keypad.tote'), minLength: 4 }}
    >
      <SlotCard slot={slot} title={t('slot.into', { slot })} {...(tote === null ? {} : { code: tote })} />
      <GoodsLine send={props.send} on={on} />
    </PickFrame>
  );
}
