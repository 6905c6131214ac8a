import { useTranslation } from 'react-i18next';
import type { Gs1Fields } from '../../../shared/domain/gs1/gs1-fields.ts';
import type { Barcode, Product } from '../../../shared/domain/product.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { DotList } from '../../ui/dot-list.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { ProductCard } from '../../ui/product-card.tsx';
import { Section } from '../../ui/section.tsx';
import { useCodeWords } from '../../workflows/use-code-words.ts';
import { useUnitWords } from '../../workflows/unit-words.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { useAge } from './use-age.ts';
import { StockAtPlace } from './stock-card.tsx';

export type ProductViewProps = {
  product: Product;
  barcode: Barcode | null;
  stock: Stock[];
  fields: Gs1Fields;
};

/** A product: where it lies, what its label says, how it is handled and packed. */
export function ProductView({ product, barcode, stock, fields }: ProductViewProps) {
  const { t } = useTranslation('lookup');
  const words = useWords();
  const age = useAge();
  const label = useLabelFacts(product, barcode, fields);
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

/** What the scanned label says beyond the product itself: its packing, lot, dates, weights. */
function useLabelFacts({ baseUnit }: Product, barcode: Barcode | null, fields: Gs1Fields): Fact[] {
  const { t } = useTranslation('code');
  const code = useCodeWords();
  const units = useUnitWords();
  const { gtin: _gtin, ...said } = fields;
  const packing =
    barcode && barcode.quantity > 1
      ? `${units.level(barcode, baseUnit)} = ${units.base(barcode.quantity, baseUnit)}`
      : null;
  return [...(packing === null ? [] : [{ label: t('field.packing'), value: packing }]), ...code.facts(said)];
}
