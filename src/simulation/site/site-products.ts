import { checkDigit } from '../../shared/domain/gs1/check-digit.ts';
import type { Product, Tracking } from '../../shared/domain/product.ts';

type Kind = {
  productClass: string;
  count: number;
  tracking: Tracking;
  temperature: Product['temperature'];
  caseOf: number;
  minimumShelfLifeDays: number | null;
  /** Of the kind's products, the first so many are checked by this plan when they come in. */
  plan: { inspectionPlanId: string; first: number } | null;
};

const tracked = (lot: boolean, expiry: boolean, serial: boolean): Tracking => ({ lot, expiry, serial });

/** Forty products of every handling rule there is. */
const kinds: readonly Kind[] = [
  {
    productClass: 'hardware',
    count: 14,
    tracking: tracked(false, false, false),
    temperature: 'ambient',
    caseOf: 6,
    minimumShelfLifeDays: null,
    plan: null,
  },
  {
    productClass: 'grocery',
    count: 10,
    tracking: tracked(true, true, false),
    temperature: 'ambient',
    caseOf: 12,
    minimumShelfLifeDays: 30,
    plan: { inspectionPlanId: 'GROCERY-I', first: 3 },
  },
  {
    productClass: 'drugstore',
    count: 6,
    tracking: tracked(true, false, false),
    temperature: 'ambient',
    caseOf: 10,
    minimumShelfLifeDays: null,
    plan: null,
  },
  {
    productClass: 'dairy',
    count: 6,
    tracking: tracked(true, true, false),
    temperature: 'chilled',
    caseOf: 8,
    minimumShelfLifeDays: 7,
    plan: { inspectionPlanId: 'DAIRY-II', first: 2 },
  },
  {
    productClass: 'electronics',
    count: 4,
    tracking: tracked(false, false, true),
    temperature: 'ambient',
    caseOf: 4,
    minimumShelfLifeDays: null,
    plan: null,
  },
];

export const products: readonly Product[] = kinds
  .flatMap((kind) => Array.from({ length: kind.count }, (_, index) => ({ kind, index })))
  .map(({ kind, index }, position) => product(kind, index, position + 1));

function product(kind: Kind, index: number, number: number): Product {
  const { productClass, tracking, temperature, minimumShelfLifeDays, plan } = kind;
  const body = `200800${String(number).padStart(6, '0')}`;
  return {
    productId: `P-${String(number).padStart(3, '0')}`,
    name: `${productClass} ${index + 1}`,
    // Kept as 14 digits, as the loader stores a GTIN.
    barcodes: [
      { code: `0${body}${checkDigit(body)}`, level: 'each', quantity: 1 },
      { code: `1${body}${checkDigit(`1${body}`)}`, level: 'case', quantity: kind.caseOf },
    ],
    tracking,
    hazardClass: null,
    imageUrl: null,
    baseUnit: 'EA',
    lengthMm: 100,
    widthMm: 80,
    heightMm: 60,
    weightG: 250,
    temperature,
    productClass,
    minimumShelfLifeDays,
    inspectionPlanId: plan !== null && index < plan.first ? plan.inspectionPlanId : null,
    active: true,
    rev: 0,
  };
}
