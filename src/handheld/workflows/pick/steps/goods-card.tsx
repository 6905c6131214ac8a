import { ProductCard } from '../../../ui/product-card.tsx';
import { type GoodsProps, TakeQuantity } from './take-quantity.tsx';
import { useLotFacts } from './use-lot-facts.ts';

/** What to take of the current line: product, quantity, and what must stand on it. */
export function GoodsCard({ send, on }: GoodsProps) {
  const { product } = on.line;
  return (
    <ProductCard
      name={product.name}
      imageUrl={product.imageUrl}
      hazardClass={product.hazardClass}
      facts={useLotFacts(on.line)}
    >
      <TakeQuantity send={send} on={on} />
    </ProductCard>
  );
}
