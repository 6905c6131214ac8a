import { useTranslation } from 'react-i18next';
import { remainingOf } from '../../../../shared/domain/pick/run-line.ts';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { AsideFrame } from './aside-frame.tsx';
import { currentLine } from './current-line.ts';
import { FewPieces } from './few-pieces.tsx';
import type { StepProps } from './step-props.ts';
import { usePickWords } from './use-pick-words.ts';

/** Up to this many are offered as one key each: one tap says it. */
const fewPieces = 11;

/** How many are taken, or are damaged. */
export function QuantityStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const words = usePickWords();
  const on = currentLine(run);
  if (!on || run.aside?.kind !== 'quantity') return null;
  const { purpose } = run.aside;
  const most = remainingOf(on.line);
  const enter = (quantity: number) => send({ type: 'quantity.entered', quantity });
  return (
    <AsideFrame {...props} title={t(`quantity.${purpose}`)}>
      {most <= fewPieces ? (
        <FewPieces least={purpose === 'damaged' ? 1 : 0} most={most} onChoose={enter} />
      ) : (
        <QuantityPad
          packings={words.packings(on.line.product)}
          expected={most}
          max={most}
          confirmLabel={purpose === 'damaged' ? t('quantity.confirmDamaged') : t('quantity.confirm')}
          onConfirm={enter}
        />
      )}
    </AsideFrame>
  );
}
