import { useTranslation } from 'react-i18next';
import { slotOfTote } from '../../../../shared/domain/pick/cart.ts';
import { type PutBack, putBackNow } from '../../../../shared/domain/pick/put-back.ts';
import { openLines } from '../../../../shared/domain/pick/run-facts.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SlotBadge } from '../../../ui/slot-badge.tsx';
import { Quantity } from '../../quantity-button.tsx';
import { expectsGoods, expectsPlace } from '../../expected-scans.ts';
import { PickFrame } from './pick-frame.tsx';
import styles from './put-back-step.module.css';
import type { StepProps } from './step-props.ts';

/** Cancelled goods go back: out of the hand, or out of a tote, to the place they came from or another. */
export function PutBackStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const now = putBackNow(run);
  if (!now) return null;
  const isPlaceNext = now.from === 'hand' || now.done.product;
  const slot =
    now.from === 'tote' && now.goods.tote !== null ? slotOfTote(run.slots, now.goods.tote) : undefined;
  const canWait = !isPlaceNext && openLines(run).length > 0;
  return (
    <PickFrame
      {...props}
      step="puttingBack"
      hidesNotices
      aside={slot && <SlotBadge slot={slot.slot} />}
      prompt={isPlaceNext ? <PlacePrompt /> : <ProductPrompt />}
      keypad={{ mode: 'code', label: isPlaceNext ? t('keypad.checkDigits') : t('keypad.code'), minLength: 2 }}
      expects={isPlaceNext ? expectsPlace(now.home) : expectsGoods([now.line.product])}
      actions={
        canWait && (
          <BigButton tone="quiet" size="normal" onPress={() => send({ type: 'question.dismissed' })}>
            {t('putBack.later')}
          </BigButton>
        )
      }
    >
      {isPlaceNext && <BigCode value={now.home} />}
      <Goods now={now} />
      {!isPlaceNext && <BigCode value={now.home} label={t('putBack.to')} size="normal" />}
    </PickFrame>
  );
}

function Goods({ now }: { now: PutBack }) {
  const { t } = useTranslation('pick');
  const { line, goods } = now;
  return (
    <section className={styles.goods}>
      <p className={styles.why}>{t(now.from === 'hand' ? 'putBack.inHand' : 'putBack.fromTote')}</p>
      <h2 className={styles.name}>{line.product.name}</h2>
      <Quantity quantity={goods.quantity} product={line.product} />
    </section>
  );
}

function PlacePrompt() {
  const { t } = useTranslation('pick');
  return <ScanPrompt target="place" prompt={t('prompt.place')} />;
}

function ProductPrompt() {
  const { t } = useTranslation('pick');
  return <ScanPrompt target="product" prompt={t('prompt.product')} />;
}
