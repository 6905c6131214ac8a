import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SiteFreshness } from '../../ui/site-freshness.tsx';
import { ViewSwitch, useView } from '../../ui/view-switch.tsx';
import { AnnouncementList } from './announcement-list.tsx';
import { PurchaseOrderList } from './purchase-order-list.tsx';
import { ReceiptList } from './receipt-list.tsx';

const views = ['orders', 'announced', 'receipts'] as const;
const statuses = ['open', 'receiving', 'closed', 'cancelled'] as const;
const announcedStatuses = ['announced', 'receiving', 'received', 'cancelled'] as const;
const states = ['open', 'closed'] as const;

/** What is to arrive and what came: purchase orders, announced deliveries, receipts. */
export function PurchaseOrdersScreen({ openId }: { openId: string | null }) {
  const { t } = useTranslation('purchase-orders');
  const { t: words } = useTranslation('words');
  const view = useView(views);
  const chips = {
    orders: (
      <FilterChips
        name="status"
        label={t('filterStatus')}
        values={statuses}
        wordOf={(value) => words(`purchaseOrderStatus.${value}`)}
      />
    ),
    announced: (
      <FilterChips
        name="status"
        label={t('filterStatus')}
        values={announcedStatuses}
        wordOf={(value) => words(`asnStatus.${value}`)}
      />
    ),
    receipts: (
      <FilterChips
        name="state"
        label={t('filterStatus')}
        values={states}
        wordOf={(value) => words(`receiptState.${value}`)}
      />
    ),
  };
  return (
    <Screen
      title={t('title')}
      aside={<SiteFreshness />}
      tools={
        <>
          <ViewSwitch label={t('show.label')} views={views} wordOf={(value) => t(`show.${value}`)} />
          <SearchField key={view} label={t(`searchLabel.${view}`)} />
          {chips[view]}
        </>
      }
    >
      {view === 'orders' && <PurchaseOrderList openId={openId} />}
      {view === 'announced' && <AnnouncementList openId={openId} />}
      {view === 'receipts' && <ReceiptList openId={openId} />}
    </Screen>
  );
}
