import Truck from 'lucide-react/icons/truck';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card.tsx';
import { DotList } from '../../../ui/dot-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { ScanExpectation } from '../../../ui/scan-expectation.ts';
import { Screen } from '../../../ui/screen.tsx';
import { StepHeader } from '../../../ui/step-header.tsx';
import { MessageBanner } from '../../message-banner.tsx';
import { useSaid } from '../../use-said.ts';
import { wrongOf } from '../../wrong-of.ts';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

const papers: ScanExpectation = { kinds: ['purchase_order', 'order', 'lpn'] };

/** What is expected, the next first: one tap chooses it. Scanning its number is as good. */
export function ListingStep({ run, send }: InboundStepProps) {
  const { t } = useTranslation('inbound');
  const words = useInboundWords();
  const said = useSaid(words.say);
  const wrong = wrongOf(run.message);
  return (
    <Screen
      scroll
      top={<StepHeader title={t('title.listing')} onBack={() => send({ type: 'question.dismissed' })} />}
    >
      {wrong && <MessageBanner message={wrong} said={said(wrong)} expects={papers} />}
      {run.state.expected.length === 0 && (
        <EmptyState icon={Truck} title={t('listing.none')} detail={t('listing.noneDetail')} />
      )}
      {run.state.expected.map(({ purchaseOrderId, supplier, expectedOn, lines, isBegun }) => (
        <Card
          key={purchaseOrderId}
          tone={isBegun ? 'todo' : 'plain'}
          title={supplier}
          value={t('listing.lines', { count: lines })}
          detail={<DotList items={[purchaseOrderId, words.day(expectedOn), isBegun && t('listing.begun')]} />}
          onPress={() => send({ type: 'order.chosen', purchaseOrderId })}
        />
      ))}
    </Screen>
  );
}
