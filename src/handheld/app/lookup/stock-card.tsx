import Box from 'lucide-react/icons/box';
import MapPin from 'lucide-react/icons/map-pin';
import Package from 'lucide-react/icons/package';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ownOwner, type Stock } from '../../../shared/domain/stock.ts';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { codeOfPlace } from './code-of-plate.ts';
import { useKnown } from './use-known.ts';

/** Stock of a product, by the place where it lies. */
export function StockAtPlace({ stock, unit }: { stock: Stock; unit: string }) {
  const words = useWords();
  const facts = useStockFacts(stock);
  const [, navigate] = useLocation();
  return (
    <Card
      icon={stock.place.startsWith('lpn:') ? Box : MapPin}
      tone={stock.condition === 'available' ? 'plain' : 'warning'}
      title={words.place(stock.place)}
      detail={<DotList items={facts} />}
      value={words.quantity(stock.quantity, unit)}
      onPress={() => navigate(paths.lookupOf(codeOfPlace(stock.place)))}
    />
  );
}

/** Stock of a place, by product. */
export function StockOfProduct({ stock }: { stock: Stock }) {
  const words = useWords();
  const facts = useStockFacts(stock);
  const [, navigate] = useLocation();
  const product = useKnown(`product ${stock.productId}`, (lookup) => lookup.product(stock.productId));
  return (
    <Card
      icon={Package}
      tone={stock.condition === 'available' ? 'plain' : 'warning'}
      title={product?.name ?? stock.productId}
      detail={<DotList items={facts} />}
      value={words.quantity(stock.quantity, product?.baseUnit)}
      onPress={() => navigate(paths.lookupOf(stock.productId))}
    />
  );
}

/** Lot, expiry and what else tells this stock from other stock of the product. */
function useStockFacts({
  lot,
  expiry,
  serial,
  owner,
  condition,
  allocated,
}: Stock): readonly (string | false | null)[] {
  const { t } = useTranslation(['lookup', 'words']);
  const format = useFormat();
  return [
    lot && t('lookup:stock.lot', { lot }),
    expiry && t('lookup:stock.expiry', { date: format.day(expiry) }),
    serial && t('lookup:stock.serial', { serial }),
    owner !== ownOwner && t('lookup:stock.owner', { owner }),
    condition !== 'available' && t(`words:condition.${condition}`),
    allocated > 0 && t('lookup:stock.promised', { count: allocated }),
  ];
}
