import { useTranslation } from 'react-i18next';
import { printedGtin } from '../../../shared/domain/gs1/gtin.ts';
import type { Gs1Fields } from '../../../shared/domain/gs1/gs1-fields.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { ScanReading, SureMeaning, SureReading } from '../../../shared/domain/scan-reading.ts';
import { nameThing } from '../../workflows/name-thing.ts';
import { useKnown } from '../lookup/use-known.ts';
import { useFormat } from '../words/use-format.ts';

/** What a code means, by the names this device knows: `Product Oat drink 1 l`, and below it lot and expiry. */
export function CodeWords({ reading }: { reading: ScanReading }) {
  const { raw, doubled } = reading;
  // Where a separator may be lost, the likely meaning is shown; the workflow asks.
  const meaning: SureReading = reading.kind === 'doubtful' ? { ...reading.asSplit, raw, doubled } : reading;
  const known = useKnown(`code ${raw}`, (lookup) => nameThing(lookup, meaning));
  const sentence = useSentence(meaning, known ?? null);
  const details = useDetails(meaning, known ?? null);
  return (
    <>
      <span>{sentence}</span>
      {details.length > 0 && <small>{details.join(' · ')}</small>}
    </>
  );
}

function useSentence(meaning: SureMeaning, known: KnownThing | null): string {
  const { t } = useTranslation('scanning');
  const name = known && nameOf(known);
  switch (meaning.kind) {
    case 'product':
      return t('meaning.product', { name: name ?? printedGtin(meaning.gtin) });
    case 'contents':
      return t('meaning.contents', { name: name ?? printedGtin(meaning.gtin) });
    case 'lpn':
      return t('meaning.lpn', { name: meaning.lpn });
    case 'place':
      return t('meaning.place', { name: meaning.placeCode });
    case 'check_digits':
      return t('meaning.check_digits', { name: meaning.digits });
    case 'badge':
      return t('meaning.badge', { name: name ?? meaning.badge });
    case 'order':
      return t('meaning.order', { name: meaning.orderNumber });
    case 'purchase_order':
      return t('meaning.purchase_order', { name: meaning.purchaseOrderNumber });
    case 'command':
      return t('meaning.command');
    case 'attributes':
      return t('meaning.attributes');
    case 'faulty':
      return t('meaning.faulty', { name: meaning.said });
    case 'unknown':
      return known?.kind === 'product'
        ? t('meaning.product', { name: known.product.name })
        : t('meaning.unknown', { name: meaning.text });
  }
}

const nameOf = (known: KnownThing): string | null => {
  if (known.kind === 'product') return known.product.name;
  return known.kind === 'user' ? known.user.name : null;
};

/** Packing, lot, expiry, serial: what tells two codes of one product apart. */
function useDetails(meaning: SureMeaning, known: KnownThing | null): string[] {
  const { t } = useTranslation(['scanning', 'words']);
  const format = useFormat();
  const barcode = known?.kind === 'product' ? known.barcode : null;
  const fields: Gs1Fields = 'fields' in meaning ? meaning.fields : {};
  const { lot, serial, expiry, bestBefore } = fields;
  const day = expiry ?? bestBefore;
  return [
    barcode && barcode.quantity > 1 && `${t(`words:level.${barcode.level}`)} × ${barcode.quantity}`,
    lot !== undefined && t('scanning:detail.lot', { name: lot }),
    serial !== undefined && t('scanning:detail.serial', { name: serial }),
    day !== undefined && t('scanning:detail.expiry', { name: format.day(day) }),
  ].filter((detail) => typeof detail === 'string');
}
