import type { ScanFacts } from '../../../shared/domain/inbound/inbound-scan.ts';
import type { GoodsProduct, InboundState } from '../../../shared/domain/inbound/inbound-state.ts';
import { textOf } from '../../../shared/domain/inbound/scan-goods.ts';
import { marksOf, seeGoods } from '../../../shared/domain/inbound/see-goods.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import { placeName } from '../../../shared/domain/place.ts';
import { barcodeOf, type Product, productCard } from '../../../shared/domain/product.ts';
import { demandsCheck } from '../../../shared/domain/quality/demands-check.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import { isVirtual } from '../../../shared/domain/stock.ts';
import type { InboundPorts } from './ports.ts';

/** Whether a product is held for a check when it comes from this supplier. */
export async function isInspected(
  ports: InboundPorts,
  product: Product,
  supplier: string | null,
): Promise<boolean> {
  if (supplier === null) return demandsCheck(product, undefined, undefined);
  const [sender, state] = await Promise.all([
    ports.supplier(supplier),
    ports.inspectionState(supplier, product.productId),
  ]);
  return demandsCheck(product, sender, state);
}

/** The product that a scan names, or that the label of a unit says to be in it. */
export async function productOf(
  ports: InboundPorts,
  { receipt }: InboundState,
  reading: SureReading,
  known: KnownThing | null,
): Promise<Pick<ScanFacts, 'product' | 'perScan'>> {
  const content = reading.kind === 'lpn' ? reading.fields.contentGtin : undefined;
  const found =
    known?.kind === 'product' ? known.product : content && (await ports.lookup.productByCode(content));
  if (!found) return { product: null, perScan: 1 };
  const barcode = known?.kind === 'product' ? known.barcode : barcodeOf(found, content ?? '');
  const product: GoodsProduct = {
    ...productCard(found),
    baseUnit: found.baseUnit,
    minimumShelfLifeDays: found.minimumShelfLifeDays,
    inspects: await isInspected(ports, found, receipt?.supplier ?? null),
  };
  return { product, perScan: barcode?.quantity ?? 1 };
}

/** Where in the house a piece with the scanned serial is known to be; null for nowhere, or no serial. */
export async function serialAt(
  ports: InboundPorts,
  state: InboundState,
  reading: SureReading,
  facts: ScanFacts,
): Promise<string | null> {
  const product = facts.product ?? state.goods?.product ?? null;
  const serial = serialIn(reading, facts) ?? (state.goods ? textOf(reading) : null);
  if (!product?.tracking.serial || serial === null) return null;
  const stock = await ports.lookup.stockOf(product.productId);
  const found = stock.find((row) => row.serial === serial && row.quantity > 0 && !isVirtual(row));
  return found ? placeName(found.place) : null;
}

function serialIn(reading: SureReading, facts: ScanFacts): string | null {
  if (reading.kind === 'attributes') return marksOf(reading.fields).serial;
  return seeGoods({ reading, facts })?.marks.serial ?? null;
}
