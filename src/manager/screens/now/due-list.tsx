import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ordersQuery } from '../../app/api/order-queries.ts';
import { DoneBar } from '../../ui/done-bar.tsx';
import { ShipBy } from '../orders/ship-by.tsx';
import { NowPanel } from './now-panel.tsx';
import { NowRow } from './now-row.tsx';

/** The orders that must leave next and have not been picked. */
export function DueList() {
  const { t } = useTranslation('now');
  const { t: orders } = useTranslation('orders');
  const { data } = useInfiniteQuery(ordersQuery({ limit: 7, status: 'open,picking' }));
  const rows = data?.pages[0]?.items.map((order) => (
    <NowRow
      key={order.orderId}
      href={`/orders/${order.orderId}`}
      main={`${order.orderId} · ${order.customer}`}
      sub={<DoneBar done={order.picked} total={order.ordered} label={orders('column.picked')} />}
      end={<ShipBy order={order} />}
      endSub={order.devices.map(({ name }) => name).join(', ')}
    />
  ));
  return (
    <NowPanel
      title={t('due')}
      all={{ href: '/orders', label: t('dueAll') }}
      rows={rows}
      none={t('dueNone')}
    />
  );
}
