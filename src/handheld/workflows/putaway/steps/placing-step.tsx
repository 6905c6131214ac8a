import { useTranslation } from 'react-i18next';
import { amountInHand, goodsInWork } from '../../../../shared/domain/moving/hold.ts';
import type { Proposal } from '../../../../shared/domain/putaway/proposal.ts';
import { proposed } from '../../../../shared/domain/putaway/putaway-state.ts';
import { BigCode } from '../../../ui/big-code.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DotList } from '../../../ui/dot-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedGoodsLine } from '../../carried-goods-line.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import styles from './placing-step.module.css';
import { PutawayFrame } from './putaway-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';
import { useReasonWords } from './use-reason-words.ts';

/** The best place in letters to be read while walking, why it is the best, and what is put there. */
export function PlacingStep(props: PutawayStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('putaway');
  const { hold } = run.state;
  const goods = hold && goodsInWork(hold);
  if (!goods) return null;
  const target = proposed(run.state);
  // A wrong scan is told about in the place of the reasons; where there is little room, so is any other warning.
  const tone = run.message?.tone;
  const isWrong = tone === 'error';
  const isWarned = tone === 'warning' || tone === 'cancelled';
  return (
    <PutawayFrame
      {...props}
      step="placing"
      aside={<GoodsCount hold={hold} />}
      prompt={
        target ? (
          <ScanPrompt target="place" prompt={t('prompt.place')} />
        ) : (
          <ScanPrompt target="place" prompt={t('prompt.anyPlace')} hint={t('hint.nothingFits')} />
        )
      }
      keypad={
        target
          ? { mode: 'digits', label: t('keypad.checkDigits'), length: 2 }
          : { mode: 'code', label: t('keypad.place'), minLength: 2 }
      }
      expects={expectsPlace(target?.locationId)}
    >
      {target && <BigCode value={target.locationId} />}
      {target && !isWrong && <Reasons target={target} isBeside={isWarned} />}
      <CarriedGoodsLine
        goods={goods}
        quantity={amountInHand(hold)}
        {...(isWrong ? {} : { onQuantity: () => send({ type: 'quantity.asked' }) })}
      />
    </PutawayFrame>
  );
}

/** The weightiest few: the others can be guessed. */
const mostReasons = 4;

function Reasons({ target, isBeside }: { target: Proposal; isBeside: boolean }) {
  const words = useReasonWords();
  return (
    <div className={classNames(styles.reasons, isBeside && styles.beside)}>
      <DotList items={target.reasons.slice(0, mostReasons).map(words)} />
    </div>
  );
}

/** How many kinds of goods of the unit are still to be put away. */
function GoodsCount({ hold }: { hold: NonNullable<PutawayStepProps['run']['state']['hold']> }) {
  const { t } = useTranslation('putaway');
  const total = hold.goods.length;
  if (total < 2) return null;
  return <span className={styles.count}>{t('hint.goods', { at: (hold.on ?? 0) + 1, total })}</span>;
}
