import { Button, Select, TextInput } from '@mantine/core';
import { Radar } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import type { ProductName } from '../../../shared/protocol/board/named-goods.ts';

/** The lot asked for, and which product where several have a lot of that name. */
export function LotForm({ products }: { products: readonly ProductName[] }) {
  const { t } = useTranslation('recall');
  const [lot] = useUrlFilter('lot');
  const [productId, setProductId] = useUrlFilter('product');
  const [typed, setTyped] = useState(lot);
  const [, go] = useLocation();
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const asked = typed.trim();
    go(asked === '' ? '/recall' : `/recall?lot=${encodeURIComponent(asked)}`);
  };
  return (
    <form onSubmit={ask} style={{ display: 'flex', gap: 10 }}>
      <TextInput
        aria-label={t('lot')}
        placeholder={t('lot')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        w={260}
        autoFocus={lot === ''}
      />
      {(products.length > 1 || productId !== '') && (
        <Select
          aria-label={t('product')}
          placeholder={t('allProducts')}
          data={products.map(({ productId: value, name }) => ({ value, label: `${name} (${value})` }))}
          value={productId === '' ? null : productId}
          onChange={(value) => setProductId(value ?? '')}
          clearable
          w={300}
        />
      )}
      <Button type="submit" leftSection={<Radar size={16} aria-hidden />}>
        {t('ask')}
      </Button>
    </form>
  );
}
