import { isSscc } from '../../shared/domain/gs1/sscc.ts';
import { isLpn } from '../../shared/domain/lpn.ts';
import type { Tracking } from '../../shared/domain/product.ts';
import type { CsvRow } from './columns.ts';
import { type Expectation, expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadSite } from './site-files.ts';

/**
 * Stock lies at a known location or on a plate, with the lot, expiry or serial that its product demands; a piece with
 * a serial number is there once.
 */
export function checkStock(
  site: ReadSite,
  tracking: ReadonlyMap<string, Tracking>,
  locations: ReadonlySet<string>,
): Fault[] {
  const places = new Set([
    ...locations,
    ...site['locations.csv'].flatMap(({ values }) => values.locationId ?? []),
  ]);
  const pieces = new Map<string, number>();
  return site['stock.csv'].flatMap(({ line, values }) => {
    const { place, productId = '', serial, quantity } = values;
    const piece = serial === undefined ? '' : `${productId}|${serial}`;
    const before = pieces.get(piece);
    if (piece !== '') pieces.set(piece, before ?? line);
    const faults: [boolean, keyof CsvRow<'stock.csv'>, Expectation][] = [
      [place !== undefined && !places.has(place) && !isPlate(place), 'place', expecting('place_known')],
      ...missingMarks(values, tracking.get(productId)),
      [serial !== undefined && Number(quantity) !== 1, 'quantity', expecting('serial_single')],
      [before !== undefined, 'serial', expecting('serial_once', { line: `${before}` })],
    ];
    return faults
      .filter(([isWrong]) => isWrong)
      .map(([, column, expected]) => faultIn('stock.csv', line, column, values[column] ?? '', expected));
  });
}

const isPlate = (place: string): boolean => isLpn(place) || isSscc(place);

function missingMarks(
  { productId: product = '', lot, expiry, serial }: CsvRow<'stock.csv'>,
  rule: Tracking | undefined,
): [boolean, keyof CsvRow<'stock.csv'>, Expectation][] {
  return [
    [rule?.lot === true && lot === undefined, 'lot', expecting('lot_needed', { product })],
    [rule?.expiry === true && expiry === undefined, 'expiry', expecting('expiry_needed', { product })],
    [rule?.serial === true && serial === undefined, 'serial', expecting('serial_needed', { product })],
  ];
}
