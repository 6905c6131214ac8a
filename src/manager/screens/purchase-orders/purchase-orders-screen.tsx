import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { purchaseOrdersQuery } from '../../app/api/fact-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { usePurchaseOrderColumns } from './purchase-order-columns.tsx';
import { PurchaseOrderLines } from './purchase-order-lines.tsx';

const statuses = ['open', 'receiving', 'closed', 'cancelled'] as const;

/** What is to arrive, the next first. */
export function PurchaseOrdersScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('purchase-orders');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [status] = useUrlFilter('status');
  const show = useOpenedRow('/purchase-orders');
  const orders = useInfiniteQuery(purchaseOrdersQuery({ q, status }));
  const open = orders.data?.pages
    .flatMap(({ items }) => items)
    .find((order) => order.purchaseOrderId === openId);
  return (
    <Screen
      title={t('title')}
      tools={
        <>
          <SearchField label={t('searchLabel')} />
          <FilterChips
            name="status"
            label={t('filterStatus')}
            values={statuses}
            wordOf={(value) => words(`purchaseOrderStatus.${value}`)}
          />
        </>
      }
    >
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
        opened={open !== undefined}
        onClose={() => show(null)}
        title={open && t('panel', { number: open.purchaseOrderId })}
      >
        {open && <PurchaseOrderLines order={open} />}
      </SidePanel>
    </Screen>
  );
}
