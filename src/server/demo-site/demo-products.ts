import { checkDigit } from '../../shared/domain/gs1/check-digit.ts';
import type { CsvRow } from '../loading/columns.ts';
import { planOf } from './demo-quality.ts';
import type { Dice } from './dice.ts';
import { type ProductKind, productKinds } from './product-kinds.ts';

export type DemoProduct = {
  productId: string;
  kind: ProductKind;
  hazardClass: string;
  caseOf: number;
  row: CsvRow<'products.csv'>;
  barcodes: CsvRow<'barcodes.csv'>[];
};

/** 1,200 products; their GTINs begin with 20, the range for own use inside a company. */
export function demoProducts(dice: Dice): DemoProduct[] {
  return productKinds
    .flatMap((kind) => names(kind).map((name, index) => ({ kind, name, index })))
    .map(({ kind, name, index }, number) => product(kind, name, index, 1001 + number, dice));
}

/** All combinations of brand, noun and size, spread so that the first ones differ in each word. */
function names(kind: ProductKind): string[] {
  const all = kind.sizes.flatMap((size, shift) =>
    kind.nouns.flatMap((noun, row) =>
      kind.brands.map((_, column) => {
        const brand = kind.brands[(column + row + shift) % kind.brands.length] ?? '';
        return { text: `${brand} ${noun}, ${size}`, order: column * kind.sizes.length + shift };
      }),
    ),
  );
  const chosen = all.toSorted((a, b) => a.order - b.order).slice(0, kind.count);
  if (chosen.length < kind.count)
    throw new Error(`too few words for ${kind.count} products of ${kind.productClass}`);
  return chosen.map(({ text }) => text);
}

function product(kind: ProductKind, name: string, index: number, number: number, dice: Dice): DemoProduct {
  const productId = `P-${number}`;
  const side = dice.between(...kind.side);
  const hazardClass = kind.hazardClasses?.[index % kind.hazardClasses.length] ?? '';
  const caseOf = dice.pick(kind.casesOf);
  return {
    productId,
    kind,
    hazardClass,
    caseOf,
    barcodes: barcodes(productId, number, caseOf),
    row: {
      productId,
      name,
      productClass: kind.productClass,
      baseUnit: 'EA',
      lengthMm: `${side}`,
      widthMm: `${Math.round(side * 0.6)}`,
      heightMm: `${Math.round(side * 0.45)}`,
      weightG: `${dice.between(...kind.weight)}`,
      temperature: kind.temperature,
      hazardClass,
      lotTracked: `${kind.lot}`,
      expiryTracked: `${kind.shelfLife !== null}`,
      serialTracked: `${kind.serial}`,
      minimumShelfLifeDays: minimumShelfLife[kind.productClass] ?? '',
      inspectionPlanId: planOf(kind, index, kind.productClass === 'dairy' && dice.chance(30)),
      imageUrl: '',
      active: 'true',
    },
  };
}

/** Days that must be left when goods of the class come in. */
const minimumShelfLife: Record<string, string> = { dairy: '7', frozen: '60' };

function barcodes(productId: string, number: number, caseOf: number): CsvRow<'barcodes.csv'>[] {
  const body = `200741${String(number).padStart(6, '0')}`;
  const caseBody = `1${body}`;
  return [
    { productId, code: body + checkDigit(body), level: 'each', quantity: '1' },
    { productId, code: caseBody + checkDigit(caseBody), level: 'case', quantity: `${caseOf}` },
  ];
}
