import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../storage/ledger-entry.ts';
import { useKnown } from '../lookup/use-known.ts';
import { useWords } from '../words/use-words.ts';

export type EntryWords = {
  /** `Picked 3 pieces`. */
  title: string;
  /** `Oat milk`, `from A-01-02-3`, `to T00000121K`. */
  facts: readonly (string | false | undefined)[];
};

/** One entry in the words of the warehouse. */
export function useEntryWords({ type, body }: LedgerEntry): EntryWords {
  const { t } = useTranslation('ledger');
  const words = useWords();
  const { productId } = body;
  const product = useKnown(`product ${productId ?? ''}`, async (lookup) =>
    productId === undefined ? undefined : lookup.product(productId),
  );
  const deed = words.deed({ type, body });
  const moved = body.quantity !== undefined && type !== 'task' && type !== 'tote';
  const quantity = moved ? words.quantity(body.quantity ?? 0, body.unit ?? product?.baseUnit) : '';
  return {
    title: [deed, quantity].filter(Boolean).join(' '),
    facts: [
      product?.name ?? productId ?? body.orderId ?? body.purchaseOrderId ?? undefined,
      productId === undefined && body.lpn,
      body.from && t('entry.from', { place: words.place(body.from) }),
      body.to && t('entry.to', { place: words.place(body.to) }),
    ],
  };
}
