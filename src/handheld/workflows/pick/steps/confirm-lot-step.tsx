import Check from 'lucide-react/icons/check';
import PackageX from 'lucide-react/icons/package-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { isYesByScan } from '../../../../shared/domain/pick/confirm-lot.ts';
import type { LotQuestion } from '../../../../shared/domain/pick/line-work.ts';
import type { RunLine } from '../../../../shared/domain/pick/run-line.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { FeedbackBanner } from '../../../ui/feedback-banner.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsGoods } from '../../expected-scans.ts';
import styles from './goods-line.module.css';
import { currentLine } from './current-line.ts';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';
import { useLotFacts } from './use-lot-facts.ts';

/** Lot, date or serial are not what was expected, or not said by the code: what is there, what is wanted, yes or no. */
export function ConfirmLotStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const on = currentLine(props.run);
  const question = on?.work.question;
  if (!on || !question) return null;
  return (
    <PickFrame
      {...props}
      step="confirmingLot"
      prompt={<Question question={question} line={on.line} />}
      keypad={{ mode: 'code', label: t('keypad.lot'), minLength: 1 }}
      expects={expectsGoods([on.line.product], [on.line.lot, on.line.serial])}
      actions={<Answers question={question} send={props.send} />}
    >
      {question.kind === 'unread' && <Wanted line={on.line} />}
      <p className={styles.name}>{on.line.product.name}</p>
      {question.kind !== 'unread' && isYesByScan(question) && <p>{t('hint.lotOrOther')}</p>}
    </PickFrame>
  );
}

function Question({ question, line }: { question: LotQuestion; line: RunLine }) {
  const { t } = useTranslation('pick');
  const { marking } = useGoodsWords();
  const asked = t(`lot.${question.kind}`);
  if (question.kind === 'unread') {
    return <ScanPrompt target="product" prompt={asked} hint={t('prompt.sameAgain')} />;
  }
  const isSerial = question.kind === 'serial';
  const onGoods = marking(isSerial ? question.serial : question.lot, question.expiry);
  const wanted = marking(isSerial ? line.serial : line.lot, line.expiry);
  return (
    <FeedbackBanner
      kind={isYesByScan(question) ? 'warning' : 'error'}
      title={asked}
      detail={t('lot.onGoods', { marking: onGoods })}
      next={t('lot.wanted', { marking: wanted })}
    />
  );
}

function Wanted({ line }: { line: RunLine }) {
  return <Facts items={useLotFacts(line)} />;
}

function Answers({ question, send }: Pick<StepProps, 'send'> & { question: LotQuestion }) {
  const { t } = useTranslation('pick');
  const yes = () => send({ type: 'lot.confirmed' });
  const no = () => send({ type: 'question.dismissed' });
  if (isYesByScan(question)) {
    return (
      <BigButton icon={Check} onPress={yes}>
        {t('lot.yes')}
      </BigButton>
    );
  }
  return (
    <>
      <BigButton tone="danger" size="normal" icon={TriangleAlert} onPress={yes} hint={t('lot.anywayHint')}>
        {t('lot.anyway')}
      </BigButton>
      <BigButton icon={PackageX} onPress={no}>
        {t('lot.otherPiece')}
      </BigButton>
    </>
  );
}
