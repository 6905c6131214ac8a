import { useTranslation } from 'react-i18next';
import { CircleCheck } from 'lucide-react';
import { Barcode, type BarcodeSize } from '../../ui/barcode/barcode.tsx';
import { codeOfShape, isSquare } from '../../ui/barcode/barcode-shape.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { GoodsFacts } from './goods-facts.tsx';
import { useShape } from './shape-choice.ts';
import type { WalkStep } from './walk-steps.ts';
import styles from './walk-through.module.css';

const square: BarcodeSize = { module: 11, bars: 0 };
const linear: BarcodeSize = { module: 4, bars: 200 };

/** The code of one step, what it is and what goes with it. */
export function WalkStepView({ step, widest }: { step: WalkStep; widest: number }) {
  const { t } = useTranslation('sheet');
  const code = codeOfShape(step.codes, useShape());
  return (
    <div className={styles.step} aria-live="polite">
      <h2 className={styles.kind}>
        <StepTitle step={step} />
      </h2>
      {code && (
        <Barcode
          code={code}
          label={step.text}
          size={{ ...(isSquare(code.symbology) ? square : linear), widest }}
        />
      )}
      <strong className={step.kind === 'product' ? styles.name : styles.text}>{step.text}</strong>
      <div className={styles.facts}>
        <StepFacts step={step} />
      </div>
      {step.isDone && (
        <ToneBadge tone="done" icon={CircleCheck}>
          {t('walk.done')}
        </ToneBadge>
      )}
    </div>
  );
}

function StepTitle({ step }: { step: WalkStep }) {
  const { t } = useTranslation('sheet');
  switch (step.kind) {
    case 'tote':
      return t('walk.tote', { slot: step.slot.slot });
    case 'stow':
      return t('walk.stow', { slot: step.slot });
    case 'place':
    case 'product':
    case 'drop':
      return t(`walk.${step.kind}`);
  }
}

function StepFacts({ step }: { step: WalkStep }) {
  const { t } = useTranslation('sheet');
  switch (step.kind) {
    case 'tote':
      return <span>{t('walk.toteHint', { order: step.slot.orderId, customer: step.slot.customer })}</span>;
    case 'place':
      return <span>{t('walk.placeHint', { digits: step.line.place.checkDigits })}</span>;
    case 'product':
      return (
        <>
          <span>
            {t('list.take', { count: step.line.quantity })} · {step.line.place.locationId}
          </span>
          <GoodsFacts {...step.line} />
        </>
      );
    case 'stow':
      return null;
    case 'drop':
      return <span>{t('walk.dropHint')}</span>;
  }
}
