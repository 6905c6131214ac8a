import { useTranslation } from 'react-i18next';
import { isPlaceMissing } from '../../../../shared/domain/pick/line-work.ts';
import { impliedTote } from '../../../../shared/domain/pick/run-facts.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SlotBadge } from '../../../ui/slot-badge.tsx';
import { expectsGoods, expectsPlace } from '../../expected-scans.ts';
import { currentLine } from './current-line.ts';
import { GoodsLine } from './goods-line.tsx';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';

/** Where to go next, in letters to be read while walking, and what will be taken there. */
export function LocateStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const on = currentLine(run);
  if (!on) return null;
  const { work, line, slot } = on;
  const needsPlace = isPlaceMissing(work, line, impliedTote(run));
  return (
    <PickFrame
      {...props}
      step="locating"
      aside={slot > 0 && <SlotBadge slot={slot} />}
      prompt={needsPlace ? <PlacePrompt anyPlace={work.anyPlace} /> : <ProductPrompt />}
      keypad={
        needsPlace && !work.anyPlace
          ? { mode: 'digits', label: t('keypad.checkDigits'), length: 2 }
          : { mode: 'code', label: t('keypad.code'), minLength: 2 }
      }
      expects={
        needsPlace ? expectsPlace(work.anyPlace ? null : line.locationId) : expectsGoods([line.product])
      }
    >
      <BigCode value={line.locationId} />
      <GoodsLine send={send} on={on} />
    </PickFrame>
  );
}

function PlacePrompt({ anyPlace }: { anyPlace: boolean }) {
  const { t } = useTranslation('pick');
  const hint = anyPlace ? { hint: t('hint.anyPlace') } : {};
  return <ScanPrompt target="place" prompt={t('prompt.place')} {...hint} />;
}

/** With several totes the tote proves the place, so that the product may come first. */
function ProductPrompt() {
  const { t } = useTranslation('pick');
  return <ScanPrompt target="product" prompt={t('prompt.product')} />;
}
