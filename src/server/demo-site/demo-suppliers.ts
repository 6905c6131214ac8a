import type { CsvRow } from '../loading/columns.ts';

export type DemoSupplier = {
  name: string;
  /** What he sells. */
  classes: readonly string[];
  /** Whether all that comes from him is checked. */
  inspects: boolean;
};

export const demoSuppliers = [
  { name: 'Fieldgate Foods', classes: ['grocery'], inspects: false },
  { name: 'Alpenhof Dairies', classes: ['dairy'], inspects: false },
  { name: 'Polar Bay Seafood', classes: ['frozen'], inspects: true },
  { name: 'Voltaro Europe', classes: ['electronics'], inspects: false },
  { name: 'Birch Trading', classes: ['drugstore'], inspects: false },
  { name: 'Klarin Chemicals', classes: ['cleaner', 'aerosol'], inspects: true },
  { name: 'Clearbeck Springs', classes: ['beverage'], inspects: false },
  { name: 'Ironlark Tools', classes: ['tool'], inspects: false },
] as const satisfies readonly DemoSupplier[];

export const supplierRows = (): CsvRow<'suppliers.csv'>[] =>
  demoSuppliers.map(({ name, inspects }) => ({ supplier: name, inspects: `${inspects}` }));
