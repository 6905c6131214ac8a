import { useTranslation } from 'react-i18next';
import type { InboundRun } from '../../../../shared/domain/inbound/inbound-state.ts';
import { Facts } from '../../../ui/facts.tsx';

/** What the office says of the order, where that is not that it is awaited. */
export function OrderStatus({ run }: { run: InboundRun }) {
  const { t } = useTranslation('inbound');
  const status = run.state.receipt?.status;
  if (status !== 'cancelled' && status !== 'closed') return null;
  return <Facts items={[{ label: t('receipt.office'), value: t(`status.${status}`), tone: 'warning' }]} />;
}
