import { useTranslation } from 'react-i18next';
import { takeQuantity } from '../../../../shared/domain/pick/line-work.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SerialList } from '../../serial-list.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { currentLine } from './current-line.ts';
import { GoodsLine } from './goods-line.tsx';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';

/** Each piece by its serial: how many there are, how many are missing. */
export function SerialsStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const on = currentLine(props.run);
  if (!on) return null;
  const { work, line } = on;
  const done = work.serials.length;
  const total = takeQuantity(work, line);
  return (
    <PickFrame
      {...props}
      step="scanningSerials"
      prompt={
        <ScanPrompt target="any" prompt={t('prompt.serial')} hint={t('hint.onePiece', { done, total })} />
      }
      keypad={{ mode: 'code', label: t('keypad.serial'), minLength: 1 }}
      expects={expectsMarking}
    >
      <GoodsLine send={props.send} on={on} />
      <SerialList serials={work.serials} />
    </PickFrame>
  );
}
