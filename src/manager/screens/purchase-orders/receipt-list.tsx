import { EmptyState } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/protocol/board/receipts.ts';
import { receiptsQuery } from '../../app/api/inbound-queries.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useOpenedRow } from '../../ui/use-opened-row.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { useReceiptColumns } from './receipt-columns.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';

/** What was received, with and without a purchase order, the latest begun first. */
export function ReceiptList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('purchase-orders');
  const [q] = useUrlFilter('q');
  const [state] = useUrlFilter('state');
  const show = useOpenedRow('/purchase-orders');
  const receipts = useInfiniteQuery(receiptsQuery({ q, state }));
  return (
    <>
      <PagedList
        label={t('show.receipts')}
        query={receipts}
        columns={useReceiptColumns()}
        rowId={({ receiptId }: ReceiptRow) => receiptId}
        onOpen={({ receiptId }) => show(receiptId)}
        selectedId={openId}
        isNarrowed={q !== '' || state !== ''}
        empty={
          <EmptyState
            icon={<PackageOpen size={40} />}
            title={t('receiptsEmptyTitle')}
            description={t('receiptsEmptyHint')}
          />
        }
      />
      <SidePanel opened={openId !== null} onClose={() => show(null)} title={t('receiptPanel')} width={720}>
        {openId && <ReceiptPanel key={openId} receiptId={openId} />}
      </SidePanel>
    </>
  );
}
