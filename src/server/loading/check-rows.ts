import { ownOwner } from '../../shared/domain/stock.ts';
import { storedCode } from './check-codes.ts';
import type { CsvFileName, CsvRow } from './columns.ts';
import { expecting } from './expectation.ts';
import { type Fault, faultIn } from './fault.ts';
import type { ReadRow } from './read-csv.ts';
import type { ReadSite } from './site-files.ts';

type AnyRow = Record<string, string | undefined>;

/** The columns that together name a row, so that it may stand in a file only once. `normal`: as the site keeps it. */
type Identity<F extends CsvFileName> = {
  columns: readonly (keyof CsvRow<F> & string)[];
  normal?: (row: CsvRow<F>) => CsvRow<F>;
};

const identities: { [F in CsvFileName]?: Identity<F> } = {
  'products.csv': { columns: ['productId'] },
  'barcodes.csv': {
    columns: ['code'],
    normal: (row) => (row.code === undefined ? row : { ...row, code: storedCode(row.code) }),
  },
  'locations.csv': { columns: ['locationId'] },
  'stock.csv': {
    columns: ['place', 'productId', 'lot', 'expiry', 'serial', 'owner', 'condition'],
    normal: (row) => ({ owner: ownOwner, condition: 'available', ...row }),
  },
  'orders.csv': { columns: ['orderId', 'lineNumber'] },
  'purchase-orders.csv': { columns: ['purchaseOrderId', 'lineNumber'] },
  'suppliers.csv': { columns: ['supplier'] },
  'asns.csv': { columns: ['asnId', 'sscc', 'productId', 'lot', 'expiry'] },
  'inspection-plans.csv': { columns: ['inspectionPlanId'] },
  'checklists.csv': { columns: ['productClass', 'itemId'] },
  'users.csv': { columns: ['userId'] },
};

export const checkTwice = (site: ReadSite): Fault[] =>
  (Object.keys(identities) as CsvFileName[]).flatMap((file) => twiceIn(file, site[file], identities[file]));

function twiceIn(
  file: CsvFileName,
  rows: readonly { line: number; values: AnyRow }[],
  identity: { columns: readonly string[]; normal?: (row: never) => AnyRow } | undefined,
): Fault[] {
  if (!identity) return [];
  const { columns, normal } = identity;
  const first = new Map<string, number>();
  return rows.flatMap(({ line, values }) => {
    const row = normal ? normal(values as never) : values;
    const key = columns.map((column) => row[column] ?? '').join('|');
    const before = first.get(key);
    // Without its first column a row has no name yet; the reader says so.
    if (before === undefined || values[columns[0] ?? ''] === undefined) {
      first.set(key, line);
      return [];
    }
    const found = columns.flatMap((column) => values[column] ?? []).join(' ');
    const expected = expecting('row_once', { columns: columns.join(' + '), line: `${before}` });
    return [faultIn(file, line, columns[0] ?? '', found, expected)];
  });
}

/** Lines of one order or notice repeat its head; they must not contradict each other. */
export const checkHeads = (site: ReadSite): Fault[] => [
  ...checkHead('orders.csv', site['orders.csv'], 'orderId', ['customer', 'priority', 'shipBy']),
  ...checkHead('purchase-orders.csv', site['purchase-orders.csv'], 'purchaseOrderId', [
    'supplier',
    'expectedOn',
  ]),
  ...checkHead('asns.csv', site['asns.csv'], 'asnId', [
    'purchaseOrderId',
    'supplier',
    'deliveryNote',
    'expectedOn',
  ]),
];

function checkHead<F extends CsvFileName>(
  file: F,
  rows: readonly ReadRow<F>[],
  id: keyof CsvRow<F> & string,
  columns: readonly (keyof CsvRow<F> & string)[],
): Fault[] {
  const heads = new Map<string, ReadRow<F>>();
  return rows.flatMap(({ line, values }) => {
    const key = values[id];
    if (key === undefined) return [];
    const head = heads.get(key);
    if (!head) heads.set(key, { line, values });
    return columns
      .filter((column) => head !== undefined && values[column] !== head.values[column])
      .map((column) => {
        const expected = { value: head?.values[column] ?? '', line: `${head?.line}` };
        return faultIn(file, line, column, values[column] ?? '', expecting('same_head', expected));
      });
  });
}
