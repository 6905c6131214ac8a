import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { orderStatuses } from '../../../shared/domain/order.ts';
import { ordersQuery } from '../../app/api/order-queries.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { OrderPanel } from './order-panel.tsx';
import { useOrderColumns } from './order-columns.tsx';

const liveStatuses = 'open,picking,picked';

/** All orders, the most urgent first; one of them open beside the list. */
export function OrdersScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('orders');
  const { t: words } = useTranslation('words');
  const [q] = useUrlFilter('q');
  const [status] = useUrlFilter('status');
  const show = useOpenedRow('/orders');
  // What has left the house, or never will, shows only when it is asked for.
  const orders = useInfiniteQuery(ordersQuery({ q, status: status || (q === '' ? liveStatuses : '') }));
  return (
    <Screen
      title={t('title')}
      aside={<FreshnessNote freshness={orders.data?.pages[0]?.freshness} />}
      tools={
        <>
          <SearchField label={t('searchLabel')} />
          <FilterChips
            name="status"
            label={t('filterStatus')}
            values={orderStatuses}
            wordOf={(value) => words(`orderStatus.${value}`)}
          />
        </>
      }
    >
      <PagedList
        label={t('title')}
        query={orders}
        columns={useOrderColumns()}
        rowId={({ orderId }) => orderId}
        onOpen={({ orderId }) => show(orderId)}
        selectedId={openId}
        isNarrowed={q !== '' || status !== ''}
        empty={
          <EmptyState icon={<PackageOpen size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />
        }
      />
      <SidePanel
        opened={openId !== null}
        onClose={() => show(null)}
        title={openId && t('panel', { orderId: openId })}
      >
        {openId && <OrderPanel key={openId} orderId={openId} />}
      </SidePanel>
    </Screen>
  );
}
