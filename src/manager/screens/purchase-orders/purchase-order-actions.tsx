import { Button, Group } from '@mantine/core';
import { Ban, History, LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PurchaseOrderDetail } from '../../../shared/protocol/board/purchase-orders.ts';
import { ChangeDialog, type PurchaseOrderChange } from './change-dialog.tsx';

/** What a manager may do: close it short, open it again, cancel what has not begun to come. */
export function PurchaseOrderActions({ order }: { order: PurchaseOrderDetail }) {
  const { t } = useTranslation('purchase-orders');
  const [change, setChange] = useState<PurchaseOrderChange | null>(null);
  const { purchaseOrderId, status, received } = order;
  const isLive = status === 'open' || status === 'receiving';
  return (
    <Group gap="sm">
      {isLive && received > 0 && (
        <Button leftSection={<LockKeyhole size={16} aria-hidden />} onClick={() => setChange('close')}>
          {order.open > 0 ? t('close.short') : t('close.button')}
        </Button>
      )}
      {status === 'closed' && (
        <Button
          variant="light"
          leftSection={<LockKeyholeOpen size={16} aria-hidden />}
          onClick={() => setChange('reopen')}
        >
          {t('reopen.button')}
        </Button>
      )}
      <Button
        variant="default"
        component={Link}
        href={`/movements?po=${encodeURIComponent(purchaseOrderId)}`}
        leftSection={<History size={16} aria-hidden />}
      >
        {t('movements')}
      </Button>
      {isLive && received === 0 && (
        <Button
          variant="light"
          color="red"
          ml="auto"
          leftSection={<Ban size={16} aria-hidden />}
          onClick={() => setChange('cancel')}
        >
          {t('cancel.button')}
        </Button>
      )}
      {change && <ChangeDialog order={order} change={change} onClose={() => setChange(null)} />}
    </Group>
  );
}
