import { Button } from '@mantine/core';
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptDetail } from '../../../shared/protocol/board/receipts.ts';
import { closeReceipt } from '../../app/api/inbound-queries.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAction } from '../../ui/use-action.ts';

/** Ends a receipt that its operator left open: its units get their work, and what is missing is asked. */
export function CloseReceipt({ receipt: { receiptId, user, device } }: { receipt: ReceiptDetail }) {
  const { t } = useTranslation('purchase-orders');
  const [isAsking, setAsking] = useState(false);
  const closing = useAction((reason: string) => closeReceipt(receiptId, reason), {
    said: () => t('closeReceipt.said'),
    onDone: () => setAsking(false),
  });
  const who = user?.name ?? device?.name ?? t('closeReceipt.nobody');
  return (
    <>
      <Button
        style={{ alignSelf: 'flex-start' }}
        leftSection={<LockKeyhole size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('closeReceipt.button')}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t('closeReceipt.title', { who })}
          what={t('closeReceipt.what', { who })}
          confirmLabel={t('closeReceipt.confirm')}
          busy={closing.isPending}
          onConfirm={closing.mutate}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
