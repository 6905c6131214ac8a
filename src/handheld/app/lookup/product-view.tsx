import { useTranslation } from 'react-i18next';
import type { Gs1Fields } from '../../../shared/domain/gs1/gs1-fields.ts';
import type { Product } from '../../../shared/domain/product.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { DotList } from '../../ui/dot-list.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { ProductCard } from '../../ui/product-card.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { useAge } from './use-age.ts';
import { StockAtPlace } from './stock-card.tsx';

export type ProductViewProps = { product: Product; stock: Stock[]; fields: Gs1Fields };

/** A product: where it lies, what its label says, how it is handled and packed. */
export function ProductView({ product, stock, fields }: ProductViewProps) {
  const { t } = useTranslation('lookup');
  const words = useWords();
  const age = useAge();
  const label = useLabelFacts(fields);
  const total = stock.reduce((sum, { quantity }) => sum + quantity, 0);
  const summary = t('product.total', {
    quantity: words.quantity(total, product.baseUnit),
    places: t('product.places', { count: new Set(stock.map(({ place }) => place)).size }),
  });
  return (
    <>
      <ProductCard {...product} code={product.productId} facts={useMindFacts(product)} />
      {label.length > 0 && (
        <Section title={t('product.scanned')}>
          <Facts items={label} />
        </Section>
      )}
      <Section
        title={t('product.stock')}
        detail={<DotList items={[stock.length > 0 ? summary : t('product.none'), age]} />}
      >
        {stock.map((row) => (
          <StockAtPlace key={row.stockId} stock={row} unit={product.baseUnit} />
        ))}
      </Section>
      <Packings product={product} />
    </>
  );
}

/** What must be minded with the goods in hand. */
function useMindFacts({ temperature }: Product): Fact[] {
  const { t } = useTranslation(['lookup', 'words']);
  if (temperature === 'ambient') return [];
  return [
    { label: t('lookup:product.temperature'), value: t(`words:temperature.${temperature}`), tone: 'warning' },
  ];
}

function Packings({ product }: { product: Product }) {
  const { t } = useTranslation(['lookup', 'words']);
  const format = useFormat();
  const { weightG, lengthMm, widthMm, heightMm } = product;
  const centimetres = [lengthMm, widthMm, heightMm].map((mm) => format.number(mm / 10)).join(' × ');
  const kilograms = `${format.number(weightG / 1000)} kg`;
  const codes = product.barcodes.map(({ code, level, quantity }) => ({
    label: t(`words:level.${level}`) + (quantity > 1 ? ` × ${quantity}` : ''),
    value: code,
  }));
  return (
    <Section title={t('lookup:product.codes')}>
      <Facts
        items={[
          ...codes,
          { label: t('lookup:product.weight'), value: weightG < 1000 ? `${weightG} g` : kilograms },
          { label: t('lookup:product.size'), value: `${centimetres} cm` },
        ]}
      />
    </Section>
  );
}

/** What the scanned label said beyond the product itself. */
function useLabelFacts(fields: Gs1Fields): Fact[] {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  const facts: (Fact | undefined)[] = [
    fields.lot === undefined ? undefined : { label: t('fields.lot'), value: fields.lot },
    fields.expiry === undefined ? undefined : { label: t('fields.expiry'), value: format.day(fields.expiry) },
    fields.bestBefore === undefined
      ? undefined
      : { label: t('fields.bestBefore'), value: format.day(fields.bestBefore) },
    fields.serial === undefined ? undefined : { label: t('fields.serial'), value: fields.serial },
    fields.count === undefined ? undefined : { label: t('fields.count'), value: fields.count },
  ];
  return facts.filter((fact) => fact !== undefined);
}
