import { Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Product } from '../../../shared/domain/product.ts';
import { labelProductsQuery } from '../../app/api/label-queries.ts';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { isMark } from './content/elements.ts';
import { useLevelWord } from './use-level-word.ts';

const settleMs = 250;

/** Which product in which packing, and what its label says of lot and date. */
export function ProductForm({ product }: { product: Product | undefined }) {
  const { t } = useTranslation('labels');
  const levelWord = useLevelWord();
  const [code, setCode] = useUrlFilter('code');
  const barcodes = product?.barcodes ?? [];
  return (
    <Stack gap="sm">
      <ProductSelect product={product} />
      {barcodes.length > 1 && (
        <Select
          label={t('product.packing')}
          data={barcodes.map((one) => ({ value: one.code, label: `${levelWord(one)} · ${one.code}` }))}
          value={barcodes.some((one) => one.code === code) ? code : (barcodes[0]?.code ?? null)}
          onChange={(chosen) => setCode(chosen ?? '')}
          allowDeselect={false}
        />
      )}
      {product && <MarksForm />}
    </Stack>
  );
}

function ProductSelect({ product }: { product: Product | undefined }) {
  const { t } = useTranslation('labels');
  const [, setParameters] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), settleMs);
  const { data } = useQuery(labelProductsQuery(q));
  const offered = [...(data?.items ?? []), ...(product ? [product] : [])];
  const unique = [...new Map(offered.map((one) => [one.productId, one])).values()];
  const take = (productId: string | null): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        for (const name of ['code', 'lot', 'expiry', 'product']) after.delete(name);
        if (productId !== null) after.set('product', productId);
        return after;
      },
      { replace: true },
    );
  return (
    <Select
      label={t('product.product')}
      placeholder={t('product.search')}
      data={unique.map(({ productId, name }) => ({ value: productId, label: `${name} (${productId})` }))}
      value={product?.productId ?? null}
      onChange={take}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={q === '' ? t('product.search') : t('product.nothing')}
      filter={({ options }) => options}
      searchable
      clearable
    />
  );
}

/** Lot and date as they are typed; what GS1 cannot carry is told at the field. */
function MarksForm() {
  const { t } = useTranslation('labels');
  const [lot, setLot] = useUrlFilter('lot');
  const [expiry, setExpiry] = useUrlFilter('expiry');
  const setLotSoon = useDebouncedCallback(setLot, settleMs);
  const form = useForm({
    initialValues: { lot, expiry },
    validateInputOnChange: true,
    validate: { lot: (value) => (value === '' || isMark(value) ? null : t('goods.lotFault')) },
    onValuesChange: (values) => {
      setLotSoon(values.lot.trim());
      if (values.expiry !== expiry) setExpiry(values.expiry);
    },
  });
  return (
    <>
      <TextInput label={t('goods.lotField')} maxLength={20} {...form.getInputProps('lot')} />
      <TextInput type="date" label={t('goods.expiryField')} {...form.getInputProps('expiry')} />
    </>
  );
}
