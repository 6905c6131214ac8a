import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { purchaseOrdersQuery } from '../../app/api/inbound-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { usePurchaseOrderColumns } from './purchase-order-columns.tsx';
import { PurchaseOrderPanel } from './purchase-order-panel.tsx';

const liveStatuses = 'open,receiving';

/** Purchase orders, the next to arrive first; what is over shows when it is asked for. */
export function PurchaseOrderList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('purchase-orders');
  const [q] = useUrlFilter('q');
  const [status] = useUrlFilter('status');
  const show = useOpenedRow('/purchase-orders');
  const orders = useInfiniteQuery(
    purchaseOrdersQuery({ q, status: status || (q === '' ? liveStatuses : '') }),
  );
  return (
    <>
      <PagedList
        label={t('title')}
        query={orders}
        columns={usePurchaseOrderColumns()}
        rowId={({ purchaseOrderId }) => purchaseOrderId}
        onOpen={({ purchaseOrderId }) => show(purchaseOrderId)}
        selectedId={openId}
        isNarrowed={q !== '' || status !== ''}
        empty={<EmptyState icon={<Truck size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />}
      />
      <SidePanel
        opened={openId !== null}
        onClose={() => show(null)}
        title={openId && t('panel', { number: openId })}
        width={720}
      >
        {openId && <PurchaseOrderPanel key={openId} purchaseOrderId={openId} />}
      </SidePanel>
    </>
  );
}
