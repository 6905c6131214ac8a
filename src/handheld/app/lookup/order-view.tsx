import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LineStatus, Order, OrderLine } from '../../../shared/domain/order.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { Card, type CardProps } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { useAge } from './use-age.ts';
import { useKnown } from './use-known.ts';

const tones: Record<LineStatus, NonNullable<CardProps['tone']>> = {
  open: 'todo',
  allocated: 'todo',
  picked: 'done',
  short: 'warning',
  cancelled: 'error',
};

/** An order: for whom, until when, and how far each line is. */
export function OrderView({ order, lines }: { order: Order; lines: OrderLine[] }) {
  const { t } = useTranslation(['lookup', 'words']);
  const format = useFormat();
  return (
    <>
      <BigCode value={order.orderId} kind="plain" size="large" />
      <Facts
        items={[
          { label: t('lookup:order.customer'), value: order.customer },
          { label: t('lookup:order.shipBy'), value: format.time(order.shipBy) },
          { label: t('lookup:order.priority'), value: order.priority },
          { label: t('lookup:order.status'), value: t(`words:orderStatus.${order.status}`) },
        ]}
      />
      <Section title={t('lookup:order.lines')} detail={useAge()}>
        {lines.map((line) => (
          <OrderLineCard key={line.orderLineId} line={line} />
        ))}
      </Section>
    </>
  );
}

function OrderLineCard({ line }: { line: OrderLine }) {
  const { t } = useTranslation(['lookup', 'words']);
  const [, navigate] = useLocation();
  const product = useKnown(`product ${line.productId}`, (lookup) => lookup.product(line.productId));
  const { picked, ordered, status } = line;
  return (
    <Card
      tone={tones[status]}
      title={product?.name ?? line.productId}
      detail={t(`words:lineStatus.${status}`)}
      value={t('lookup:order.picked', { picked, ordered })}
      onPress={() => navigate(paths.lookupOf(line.productId))}
    />
  );
}
