import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../../shared/domain/product.ts';
import { labelProductsQuery } from '../../../app/api/label-queries.ts';
import { useUrlFilter } from '../../../ui/use-url-filter.ts';
import { isMark } from '../content/elements.ts';
import { productLabel } from '../content/product-label.ts';
import { LabelDesk } from '../label-desk.tsx';
import { type LabelSource, sourceOf } from '../label-source.ts';
import { ProductForm } from '../product-form.tsx';
import { useLevelWord } from '../use-level-word.ts';

/** Labels for goods without a readable code, or with lot and date that theirs does not say. */
export function ProductLabels() {
  const { t } = useTranslation('labels');
  const [productId] = useUrlFilter('product');
  const { data, error, isLoading, refetch } = useQuery(labelProductsQuery(productId));
  const product = data?.items.find((one) => one.productId === productId);
  const none = useMemo(() => ({ title: t('product.noneTitle'), hint: t('product.noneHint') }), [t]);
  const make = useProductSource();
  const source = useMemo(
    () =>
      sourceOf(
        { data, error, isLoading, refetch },
        () => (product ? make(product) : { state: 'empty', ...none }),
        none,
      ),
    [data, error, isLoading, refetch, product, make, none],
  );
  return (
    <LabelDesk kind="product" source={productId === '' ? { state: 'empty', ...none } : source}>
      <ProductForm product={product} />
    </LabelDesk>
  );
}

function useProductSource(): (product: Product) => LabelSource {
  const { t } = useTranslation('labels');
  const [code] = useUrlFilter('code');
  const [lotText] = useUrlFilter('lot');
  const [expiry] = useUrlFilter('expiry');
  const levelWord = useLevelWord();
  // A lot that cannot be encoded is said at its field; the label is shown without it.
  const lot = isMark(lotText) ? lotText : '';
  return useMemo(
    () =>
      ({ productId, name, barcodes }) => {
        const barcode = barcodes.find((one) => one.code === code) ?? barcodes[0];
        if (!barcode) {
          return { state: 'empty', title: t('product.noCodeTitle'), hint: t('product.noCodeHint') };
        }
        const words = {
          packing: levelWord(barcode),
          lot: (value: string) => t('goods.lot', { lot: value }),
          expiry: (date: string) => t('goods.expiry', { date }),
        };
        const goods = { productId, name, barcode };
        return {
          state: 'there',
          build: (shape) => [productLabel(goods, { shape, marks: { lot, expiry }, words })],
        };
      },
    [code, lot, expiry, levelWord, t],
  );
}
