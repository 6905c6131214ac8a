import { Pill } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameters } from '../../app/api/request.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';

/** Filters that other rooms lead here with, by their name in the address, and that of the server. */
const filters = { po: 'purchaseOrderId', receipt: 'receiptId', lpn: 'container', lot: 'lot' } as const;

/** The one thing whose movements are shown, when a link of another room named one; taken away by its cross. */
export function useNarrowed(): { parameters: Parameters; chip: ReactNode } {
  const { t } = useTranslation('movements');
  const [po, setPo] = useUrlFilter('po');
  const [receipt, setReceipt] = useUrlFilter('receipt');
  const [lpn, setLpn] = useUrlFilter('lpn');
  const [lot, setLot] = useUrlFilter('lot');
  const given = {
    po: [po, setPo],
    receipt: [receipt, setReceipt],
    lpn: [lpn, setLpn],
    lot: [lot, setLot],
  } as const;
  const name = (Object.keys(filters) as (keyof typeof filters)[]).find((each) => given[each][0] !== '');
  if (!name) return { parameters: {}, chip: null };
  const [value, set] = given[name];
  const shown = name === 'receipt' ? value.slice(0, 8) : value;
  return {
    parameters: { [filters[name]]: value },
    chip: (
      <Pill
        size="lg"
        withRemoveButton
        onRemove={() => set('')}
        removeButtonProps={{ 'aria-label': t('narrowed.all'), 'aria-hidden': false, tabIndex: 0 }}
      >
        {t(`narrowed.${name}`, { value: shown })}
      </Pill>
    ),
  };
}
