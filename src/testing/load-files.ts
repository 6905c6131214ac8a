import { checkSite } from '../server/loading/check-site.ts';
import { csvFiles, type CsvFileName } from '../server/loading/columns.ts';
import { faultText } from '../server/loading/fault.ts';
import type { KnownSite } from '../server/loading/known-site.ts';
import { readSite } from '../server/loading/site-files.ts';

export type LoadRow = Record<string, string | undefined>;

/** A site that has nothing yet. */
export const emptySite: KnownSite = {
  siteId: 'main',
  layout: null,
  products: new Map(),
  locations: new Set(),
  barcodes: new Map(),
  badges: new Map(),
  orders: new Map(),
  ssccs: new Map(),
  plans: new Set(),
};

/** An ordinary row of each file; a test says what is special about its own. */
export const ordinaryRows: Record<CsvFileName, LoadRow> = {
  'site.csv': {
    siteId: 'main',
    name: 'Harbour',
    aisles: '2',
    aislePitch: '5',
    aisleLength: '40',
    crossAislesAt: '0|40',
    depotAisle: '0',
    depotMetres: '0',
  },
  'products.csv': {
    productId: 'P-1',
    name: 'Oat drink',
    productClass: 'grocery',
    baseUnit: 'EA',
    lengthMm: '1',
    widthMm: '1',
    heightMm: '1',
    weightG: '1',
    temperature: 'ambient',
    lotTracked: 'false',
    expiryTracked: 'false',
    serialTracked: 'false',
  },
  'barcodes.csv': { productId: 'P-1', code: '2007410010016', level: 'each', quantity: '1' },
  'locations.csv': {
    locationId: 'A-01-01-1',
    type: 'pick_face',
    zone: 'A',
    aisle: '0',
    aisleMetres: '1.5',
    x: '0',
    y: '1.5',
    level: '1',
    pickSequence: '1',
    capacityLitres: '1',
    capacityKg: '1',
    temperature: 'ambient',
    checkDigits: '07',
  },
  'stock.csv': { place: 'A-01-01-1', productId: 'P-1', lot: '', expiry: '', serial: '', quantity: '5' },
  'orders.csv': {
    orderId: 'SO-1',
    customer: 'Café Morgen',
    priority: '5',
    shipBy: '2026-11-21T16:00:00Z',
    lineNumber: '1',
    productId: 'P-1',
    quantity: '1',
  },
  'purchase-orders.csv': {
    purchaseOrderId: 'PO-1',
    supplier: 'Fieldgate',
    expectedOn: '2026-11-22',
    lineNumber: '1',
    productId: 'P-1',
    quantity: '10',
  },
  'suppliers.csv': { supplier: 'Fieldgate', inspects: 'false' },
  'asns.csv': {
    asnId: 'ASN-1',
    purchaseOrderId: '',
    supplier: 'Fieldgate',
    deliveryNote: 'DN-7',
    expectedOn: '2026-11-22',
    sscc: '395210010000000018',
    productId: 'P-1',
    lot: '',
    expiry: '',
    quantity: '2',
    serials: '',
  },
  'inspection-plans.csv': { inspectionPlanId: 'STANDARD', name: 'Standard', level: 'II', aql: '2.5' },
  'checklists.csv': {
    productClass: 'grocery',
    itemId: 'packaging',
    kind: 'yes_no',
    labelEn: 'Packaging intact?',
    labelDe: 'Verpackung unversehrt?',
    unit: '',
    minimum: '',
    maximum: '',
    required: 'true',
  },
  'users.csv': { userId: 'ada', name: 'Ada', badge: 'U-0001', pin: '1111', roles: 'operator' },
};

export type LoadFiles = { [F in CsvFileName]?: LoadRow[] };

/** The texts of files whose rows are the ordinary ones with what is special laid over them. */
export const textsOf = (files: LoadFiles): Map<string, string> =>
  new Map(
    (Object.keys(files) as CsvFileName[]).map((file) => {
      const rows = (files[file] ?? []).map((row) => ({ ...ordinaryRows[file], ...row }));
      const names = csvFiles[file]
        .map(({ name }) => name)
        .filter((name) => rows.some((row: LoadRow) => name in row));
      return [file, [names, ...rows.map((row: LoadRow) => names.map((name) => row[name] ?? ''))].join('\n')];
    }),
  );

/** What is wrong with such files, as the command line says it. */
export const faultsOf = (files: LoadFiles, known: Partial<KnownSite> = {}): string[] =>
  checkSite(readSite(textsOf(files)), { ...emptySite, ...known }).map(faultText);
