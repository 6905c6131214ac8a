import type { CsvRow } from '../loading/columns.ts';
import type { ProductKind } from './product-kinds.ts';

export const demoPlans: CsvRow<'inspection-plans.csv'>[] = [
  { inspectionPlanId: 'DAIRY-II', name: 'Dairy, general level II', level: 'II', aql: '1.0' },
  { inspectionPlanId: 'FROZEN-I', name: 'Frozen, general level I', level: 'I', aql: '1.5' },
  { inspectionPlanId: 'ELECTRONICS-S3', name: 'Electronics, special level S-3', level: 'S-3', aql: '0.65' },
  { inspectionPlanId: 'HAZARD-II', name: 'Hazardous goods, general level II', level: 'II', aql: '2.5' },
  { inspectionPlanId: 'GROCERY-I', name: 'Groceries, general level I', level: 'I', aql: '4.0' },
];

/** Of the products of a class, the first of every so many is checked by the plan. */
const planned: Record<string, { every: number; plan: string }> = {
  frozen: { every: 4, plan: 'FROZEN-I' },
  electronics: { every: 4, plan: 'ELECTRONICS-S3' },
  cleaner: { every: 8, plan: 'HAZARD-II' },
  grocery: { every: 30, plan: 'GROCERY-I' },
};

/** The plan of a product by its number within its kind; empty for most. Dairies are thrown for, by `isPicked`. */
export function planOf({ productClass }: ProductKind, index: number, isPicked: boolean): string {
  if (productClass === 'dairy') return isPicked ? 'DAIRY-II' : '';
  const { every, plan } = planned[productClass] ?? { every: 0, plan: '' };
  return every > 0 && index % every === 0 ? plan : '';
}

type Item = Omit<CsvRow<'checklists.csv'>, 'productClass'>;

const yesNo = (itemId: string, labelEn: string, labelDe: string): Item => ({
  itemId,
  kind: 'yes_no',
  labelEn,
  labelDe,
  required: 'true',
});

const packaging = yesNo('packaging', 'Is the packaging intact?', 'Ist die Verpackung unversehrt?');
const label = yesNo('label', 'Does the label match the goods?', 'Passt das Etikett zur Ware?');
const photo: Item = {
  itemId: 'photo',
  kind: 'photo',
  labelEn: 'Photo of the goods',
  labelDe: 'Foto der Ware',
  required: 'false',
};

const crushed: Item = {
  itemId: 'crushed',
  kind: 'count',
  labelEn: 'How many cartons are crushed?',
  labelDe: 'Wie viele Kartons sind eingedrückt?',
  maximum: '2',
  required: 'true',
};

const temperature = (minimum: string, maximum: string): Item => ({
  itemId: 'temperature',
  kind: 'temperature',
  labelEn: 'Temperature between two packs',
  labelDe: 'Temperatur zwischen zwei Packungen',
  minimum,
  maximum,
  required: 'true',
});

const expiry = (days: string): Item => ({
  itemId: 'expiry',
  kind: 'expiry',
  labelEn: 'Date on the pack',
  labelDe: 'Datum auf der Packung',
  minimum: days,
  required: 'true',
});

const fillingHeight: Item = {
  itemId: 'filling-height',
  kind: 'measurement',
  labelEn: 'Filling height below the cap',
  labelDe: 'Füllhöhe unter dem Verschluss',
  unit: 'MMT',
  minimum: '5',
  maximum: '30',
  required: 'true',
};

const lists: Record<string, readonly Item[]> = {
  '*': [packaging, label, photo],
  grocery: [packaging, label, crushed, expiry('60')],
  dairy: [temperature('1', '7'), packaging, label, expiry('7'), photo],
  frozen: [
    temperature('-30', '-18'),
    packaging,
    yesNo('no-frost', 'Are the packs free of frost inside?', 'Sind die Packungen innen frei von Reif?'),
    expiry('60'),
    photo,
  ],
  electronics: [
    packaging,
    yesNo('seal', 'Is the seal unbroken?', 'Ist das Siegel unverletzt?'),
    label,
    { ...photo, required: 'true', labelEn: 'Photo of the type plate', labelDe: 'Foto des Typenschilds' },
  ],
  cleaner: [
    packaging,
    yesNo('hazard-label', 'Are the hazard labels there?', 'Sind die Gefahrzettel vorhanden?'),
    fillingHeight,
  ],
};

export const demoChecklists = (): CsvRow<'checklists.csv'>[] =>
  Object.entries(lists).flatMap(([productClass, items]) => items.map((item) => ({ productClass, ...item })));
