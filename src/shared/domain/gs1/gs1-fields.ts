import type { AiValue } from './element-string.ts';
import type { DecodedValue } from './decode-value.ts';

/** A measure with its digits as printed; unit by UN/ECE Recommendation 20. */
export type Measure = { value: string; unit: string };

/**
 * The data of a scan by the words of the warehouse. GTINs have 14 digits, dates are ISO dates, `count` (37) is
 * pieces contained and belongs to `contentGtin` (02), `quantity` (30) is pieces of variable count.
 */
export type Gs1Fields = {
  gtin?: string;
  contentGtin?: string;
  count?: number;
  quantity?: number;
  lot?: string;
  serial?: string;
  expiry?: string;
  bestBefore?: string;
  sellBy?: string;
  produced?: string;
  packed?: string;
  /** The dates of which only the month was printed; they stand at its last day. */
  monthOnly?: DateField[];
  sscc?: string;
  /** GLN of a place (414) and what it calls the spot within (254). */
  placeGln?: string;
  placeExtension?: string;
  customerOrder?: string;
  variant?: string;
  netWeight?: Measure;
  grossWeight?: Measure;
  netVolume?: Measure;
  netLength?: Measure;
  netArea?: Measure;
};

/** What a scan of kind `elements` holds. */
export type DecodedElements = { ais: readonly AiValue[]; decoded: Readonly<Record<string, DecodedValue>> };

type DateField = 'expiry' | 'bestBefore' | 'sellBy' | 'produced' | 'packed';
type TextField =
  | 'gtin'
  | 'contentGtin'
  | 'lot'
  | 'serial'
  | 'sscc'
  | 'placeGln'
  | 'placeExtension'
  | 'customerOrder'
  | 'variant';
type MeasureField = 'netWeight' | 'grossWeight' | 'netVolume' | 'netLength' | 'netArea';

const texts: Record<string, TextField> = {
  '00': 'sscc',
  '01': 'gtin',
  '02': 'contentGtin',
  '10': 'lot',
  '20': 'variant',
  '21': 'serial',
  '254': 'placeExtension',
  '400': 'customerOrder',
  '414': 'placeGln',
};

const dates: Record<string, DateField> = {
  '11': 'produced',
  '13': 'packed',
  '15': 'bestBefore',
  '16': 'sellBy',
  '17': 'expiry',
  '7003': 'expiry',
};

/** By the first three digits; the fourth is the decimals. */
const measures: Record<string, readonly [MeasureField, unit: string]> = {
  '310': ['netWeight', 'KGM'],
  '311': ['netLength', 'MTR'],
  '314': ['netArea', 'MTK'],
  '315': ['netVolume', 'LTR'],
  '316': ['netVolume', 'MTQ'],
  '320': ['netWeight', 'LBR'],
  '321': ['netLength', 'INH'],
  '322': ['netLength', 'FOT'],
  '323': ['netLength', 'YRD'],
  '330': ['grossWeight', 'KGM'],
  '340': ['grossWeight', 'LBR'],
  '350': ['netArea', 'INK'],
  '351': ['netArea', 'FTK'],
  '352': ['netArea', 'YDK'],
  '356': ['netWeight', 'APZ'],
  '357': ['netVolume', 'OZA'],
  '360': ['netVolume', 'QTL'],
  '361': ['netVolume', 'GLL'],
  '364': ['netVolume', 'INQ'],
  '365': ['netVolume', 'FTQ'],
  '366': ['netVolume', 'YDQ'],
};

/** The field that holds what an identifier says; undefined where the warehouse has no word for it. */
export function fieldOfAi(ai: string): keyof Gs1Fields | undefined {
  if (ai === '30') return 'quantity';
  if (ai === '37') return 'count';
  return texts[ai] ?? dates[ai] ?? (ai.length === 4 ? measures[ai.slice(0, 3)]?.[0] : undefined);
}

/** The fields of a valid list of elements; what the warehouse has no word for is left out. */
export function toGs1Fields({ ais, decoded }: DecodedElements): Gs1Fields {
  const fields: Gs1Fields = {};
  for (const { ai, value } of ais) {
    const text = texts[ai];
    const meaning = decoded[ai];
    if (text) fields[text] = value;
    else if (meaning) setDecoded(fields, ai, meaning);
  }
  return fields;
}

function setDecoded(fields: Gs1Fields, ai: string, meaning: DecodedValue): void {
  const date = dates[ai];
  const measure = measures[ai.slice(0, 3)];
  if (meaning.type === 'count') fields[ai === '37' ? 'count' : 'quantity'] = meaning.num;
  else if (date && (meaning.type === 'date' || meaning.type === 'datetime')) {
    fields[date] = meaning.iso.slice(0, 10);
    if (meaning.dayGiven === false) fields.monthOnly = [...(fields.monthOnly ?? []), date];
  } else if (measure && meaning.type === 'decimal') {
    fields[measure[0]] = { value: meaning.value.replace(/^0+(?=\d)/, ''), unit: measure[1] };
  }
}
