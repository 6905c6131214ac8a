import CircleCheck from 'lucide-react/icons/circle-check-big';
import { useTranslation } from 'react-i18next';
import { compareReceipt, type ReceiptLine } from '../../../../shared/domain/inbound/expected-lines.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { BigButton } from '../../../ui/big-button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { ScanExpectation } from '../../../ui/scan-expectation.ts';
import { Screen } from '../../../ui/screen.tsx';
import { ScanTools } from '../../../ui/scan-tools.tsx';
import { StepHeader } from '../../../ui/step-header.tsx';
import { LastDone } from '../../last-done.tsx';
import { MessageBanner } from '../../message-banner.tsx';
import { useSaid } from '../../use-said.ts';
import { wrongOf } from '../../wrong-of.ts';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

const papers: ScanExpectation = { kinds: ['purchase_order', 'order', 'lpn'] };

/** Expected against received, what differs first; closing it is one tap, the next unit or papers one scan. */
export function ClosingStep({ run, send }: InboundStepProps) {
  const { t } = useTranslation('inbound');
  const words = useInboundWords();
  const said = useSaid(words.say);
  const wrong = wrongOf(run.message);
  const lines = compareReceipt(run.state).toSorted(
    (a, b) => Number(b.difference !== 0) - Number(a.difference !== 0),
  );
  return (
    <Screen
      scroll
      top={<StepHeader title={t('title.closing')} onBack={() => send({ type: 'question.dismissed' })} />}
      actions={
        <ActionBar
          tools={
            <ScanTools keypad={{ mode: 'code', label: t('keypad.papers'), minLength: 2 }} expects={papers} />
          }
        >
          <BigButton
            icon={CircleCheck}
            onPress={() => send({ type: 'receipt.closed' })}
            {...(run.state.receipt?.purchaseOrderId ? { hint: t('closing.orPapers') } : {})}
          >
            {t('closing.close')}
          </BigButton>
        </ActionBar>
      }
    >
      {wrong ? (
        <MessageBanner message={wrong} said={said(wrong)} expects={papers} />
      ) : (
        run.message && <LastDone tone={run.message.tone} said={said(run.message)} />
      )}
      {lines.length === 0 && <p>{t('closing.nothing')}</p>}
      {lines.map((line) => (
        <LineCard key={line.productId} line={line} />
      ))}
    </Screen>
  );
}

function LineCard({ line }: { line: ReceiptLine }) {
  const { t } = useTranslation('inbound');
  const { name, total, expected, mine, difference, isExpected } = line;
  const others = total - mine;
  return (
    <Card
      tone={difference === 0 ? 'done' : 'warning'}
      title={name}
      value={isExpected ? t('closing.of', { total, expected }) : String(total)}
      detail={
        <>
          {differenceWords(t, line)}
          {others > 0 && ` · ${t('closing.others', { count: others })}`}
        </>
      }
    />
  );
}

function differenceWords(
  t: ReturnType<typeof useTranslation<'inbound'>>['t'],
  { difference, isExpected }: ReceiptLine,
): string {
  if (!isExpected) return t('closing.notExpected');
  if (difference === 0) return t('closing.complete');
  return difference > 0
    ? t('closing.over', { count: difference })
    : t('closing.missing', { count: -difference });
}
