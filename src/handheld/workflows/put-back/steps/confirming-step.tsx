import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { currentGoods } from '../../../../shared/domain/returning/return-facts.ts';
import type { GoodsQuestion, ReturnGoods } from '../../../../shared/domain/returning/return-state.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import { FeedbackBanner } from '../../../ui/feedback-banner.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsGoods } from '../../expected-scans.ts';
import styles from './goods-line.module.css';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** Lot or date are not said by the code, or are others than known: what is there, what was expected, yes or no. */
export function ConfirmingStep(props: PutBackStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('put-back');
  const words = useGoodsWords();
  const { question } = run.state;
  const goods = currentGoods(run.state);
  if (!question || !goods) return null;
  return (
    <PutBackFrame
      {...props}
      step="confirmingGoods"
      onBack={() => send({ type: 'question.dismissed' })}
      backLabel={t('otherPiece')}
      prompt={<Question question={question} goods={goods} />}
      keypad={{ mode: 'code', label: t('keypad.lot'), minLength: 1 }}
      expects={expectsGoods([goods.product], [goods.lot])}
      actions={
        <BigButton
          icon={Check}
          onPress={() => send({ type: 'goods.confirmed' })}
          {...(question.kind === 'other' ? { hint: t('hint.sameAgain') } : {})}
        >
          {t(`lot.yes_${question.kind}`)}
        </BigButton>
      }
    >
      {question.kind === 'unread' && (
        <BigCode value={words.marking(goods.lot, goods.expiry)} kind="plain" size="normal" />
      )}
      <p className={styles.name}>{goods.product.name}</p>
    </PutBackFrame>
  );
}

function Question({ question, goods }: { question: GoodsQuestion; goods: ReturnGoods }) {
  const { t } = useTranslation('put-back');
  const words = useGoodsWords();
  const asked = t(`lot.${question.kind}`);
  if (question.kind !== 'other') {
    const hint = question.kind === 'unread' ? t('hint.sameAgain') : t('hint.scanLot');
    return <ScanPrompt target="product" prompt={asked} hint={hint} />;
  }
  return (
    <FeedbackBanner
      kind="warning"
      title={asked}
      detail={t('lot.onGoods', { marking: words.marking(question.lot, question.expiry) })}
      next={t('lot.expected', { marking: words.marking(goods.lot, goods.expiry) })}
    />
  );
}
