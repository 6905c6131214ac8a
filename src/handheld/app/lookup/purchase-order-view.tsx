import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PurchaseOrder } from '../../../shared/domain/purchase-order.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { useAge } from './use-age.ts';
import { useKnown } from './use-known.ts';
import { WorkLinks } from './work-links.tsx';

/** What a supplier is to bring, and how much of it has come. */
export function PurchaseOrderView({ purchaseOrder }: { purchaseOrder: PurchaseOrder }) {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  const { purchaseOrderId, supplier, expectedOn, status, lines } = purchaseOrder;
  const isExpected = status === 'open' || status === 'receiving';
  return (
    <>
      <BigCode value={purchaseOrderId} kind="plain" size="large" />
      <Facts
        items={[
          { label: t('purchaseOrder.supplier'), value: supplier },
          { label: t('purchaseOrder.expectedOn'), value: format.day(expectedOn) },
        ]}
      />
      {isExpected && <WorkLinks names={['inbound']} code={purchaseOrderId} />}
      <Section title={t('purchaseOrder.lines')} detail={useAge()}>
        {lines.map((line) => (
          <PurchaseOrderLineCard key={line.lineNumber} {...line} />
        ))}
      </Section>
    </>
  );
}

function PurchaseOrderLineCard({ productId, expected, received }: PurchaseOrder['lines'][number]) {
  const { t } = useTranslation('lookup');
  const [, navigate] = useLocation();
  const product = useKnown(`product ${productId}`, (lookup) => lookup.product(productId));
  return (
    <Card
      tone={received >= expected ? 'done' : 'todo'}
      title={product?.name ?? productId}
      value={t('purchaseOrder.received', { received, expected })}
      onPress={() => navigate(paths.lookupOf(productId))}
    />
  );
}
