import { isSscc } from '../../shared/domain/gs1/sscc.ts';
import type { Tracking } from '../../shared/domain/product.ts';
import type { CsvRow } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { KnownSite } from './known-site.ts';
import type { ReadSite } from './site-files.ts';

type Row = CsvRow<'asns.csv'>;
type Rule = [isWrong: boolean, column: keyof Row, expected: Expectation];

/**
 * A notice names the purchase order and supplier that the site knows; each of its units has an SSCC of its own with a
 * right check digit, and what is in it has only the marks that its product is tracked by.
 */
export function checkAsns(
  site: ReadSite,
  tracking: ReadonlyMap<string, Tracking>,
  known: Pick<KnownSite, 'orders' | 'ssccs'>,
): Fault[] {
  const suppliers = suppliersOf(site, known.orders);
  const units = new Map(known.ssccs);
  const pieces = new Map<string, number>();
  return site['asns.csv'].flatMap(({ line, values }) => {
    const { asnId = '', sscc } = values;
    const holder = sscc === undefined ? asnId : (units.get(sscc) ?? asnId);
    if (sscc !== undefined) units.set(sscc, holder);
    const rules: Rule[] = [
      ...orderRules(values, suppliers),
      [sscc !== undefined && !isSscc(sscc), 'sscc', expecting('sscc')],
      [holder !== asnId, 'sscc', expecting('sscc_free', { asn: holder })],
      ...markRules(values, tracking.get(values.productId ?? '')),
      ...serialRules(values, line, pieces),
    ];
    return rules
      .filter(([isWrong]) => isWrong)
      .map(([, column, expected]) => faultIn('asns.csv', line, column, values[column] ?? '', expected));
  });
}

const suppliersOf = (site: ReadSite, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([
    ...known,
    ...site['purchase-orders.csv'].map(
      ({ values }) => [values.purchaseOrderId ?? '', values.supplier ?? ''] as const,
    ),
  ]);

function orderRules(
  { purchaseOrderId: order, supplier }: Row,
  suppliers: ReadonlyMap<string, string>,
): Rule[] {
  if (order === undefined) return [];
  const deliverer = suppliers.get(order);
  // An order without its supplier is a fault of its own.
  const isOther = Boolean(deliverer) && supplier !== undefined && deliverer !== supplier;
  return [
    [deliverer === undefined, 'purchaseOrderId', expecting('order_known')],
    [isOther, 'supplier', expecting('order_supplier', { supplier: deliverer ?? '', order })],
  ];
}

/** A notice need not say lot, expiry or serials: then they are asked for when the goods are received. */
function markRules(
  { productId: product = '', lot, expiry, serials }: Row,
  rule: Tracking | undefined,
): Rule[] {
  return [
    [rule?.lot === false && lot !== undefined, 'lot', expecting('lot_useless', { product })],
    [rule?.expiry === false && expiry !== undefined, 'expiry', expecting('expiry_useless', { product })],
    [rule?.serial === false && serials !== undefined, 'serials', expecting('serials_useless', { product })],
  ];
}

/** `pieces`: line by product and serial, of the rows before. */
function serialRules(
  { productId, serials, quantity }: Row,
  line: number,
  pieces: Map<string, number>,
): Rule[] {
  if (serials === undefined) return [];
  const keys = serials.split('|').map((serial) => `${productId}|${serial}`);
  const before = keys.map((key) => pieces.get(key)).find((at) => at !== undefined);
  const isTwiceHere = new Set(keys).size < keys.length;
  for (const key of keys) pieces.set(key, pieces.get(key) ?? line);
  const count = quantity ?? `${keys.length}`;
  return [
    [before !== undefined || isTwiceHere, 'serials', expecting('serial_once', { line: `${before ?? line}` })],
    [Number(count) !== keys.length, 'serials', expecting('serials_each', { count })],
  ];
}
