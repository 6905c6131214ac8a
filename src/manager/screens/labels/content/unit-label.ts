import { isSscc } from '../../../../shared/domain/gs1/sscc.ts';
import type { LabelUnit } from '../../../../shared/protocol/board/labels.ts';
import type { BarcodeShape, Symbology } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label, type LabelSymbol } from '../design/label.ts';
import { type Element, elementText, gs1128Length, gs1Date, isMark, lengthOf } from './elements.ts';
import { plateLabel } from './plate-label.ts';

export type UnitWords = {
  tote: string;
  container: string;
  from: (site: string) => string;
  /** Of several products. */
  mixed: (count: number) => string;
  pieces: (count: number) => string;
  lot: (lot: string) => string;
  expiry: (date: string) => string;
};

/**
 * The logistic label of a unit: its SSCC, and what it holds where that is one kind of goods, for (02) and (37) speak
 * of one. A unit with a plate of the house gets that plate, with the contents in words.
 */
export function unitLabel(
  unit: LabelUnit,
  { shape, words }: { shape: BarcodeShape; words: UnitWords },
): Label {
  const told = toldOf(unit, words);
  if (!isSscc(unit.lpn)) {
    const plate = plateLabel(unit.lpn, { shape, words });
    return { ...plate, notes: [...(told.name === null ? [] : [told.name]), ...told.notes] };
  }
  return {
    ...emptyLabel,
    ...told,
    id: unit.lpn,
    symbols: symbolChoices([['00', unit.lpn]], contentsOf(unit), shape),
  };
}

function toldOf({ siteName, goods }: LabelUnit, words: UnitWords): Pick<Label, 'name' | 'notes'> {
  const from = words.from(siteName);
  const [only] = goods;
  if (!only) return { name: null, notes: [from] };
  if (goods.length > 1) {
    const lines = goods.map(({ name, quantity }) => `${words.pieces(quantity)} ${name}`);
    return { name: words.mixed(goods.length), notes: [from, ...lines] };
  }
  const { name, quantity, lot, expiry } = only;
  const notes = [
    words.pieces(quantity),
    ...(lot === null ? [] : [words.lot(lot)]),
    ...(expiry === null ? [] : [words.expiry(expiry)]),
  ];
  return { name, notes: [notes.join(' · '), from] };
}

/** The count before the lot: where a scanner loses the separator between them, digits of a lot would be counted. */
function contentsOf({ goods }: LabelUnit): Element[] {
  const [only] = goods;
  if (goods.length !== 1 || !only?.packing) return [];
  const { packing, lot, expiry } = only;
  if (lot !== null && !isMark(lot)) return [];
  return [
    ['02', packing.gtin],
    ...(expiry === null ? [] : [['17', gs1Date(expiry)] as const]),
    ['37', String(packing.count)],
    ...(lot === null ? [] : [['10', lot] as const]),
  ];
}

/**
 * From all that GS1 wants to the number alone; the SSCC is the lowest of the bars. Contents that no bars of 0.5 mm
 * have room for stand in a Data Matrix, which GS1 allows beside them.
 */
function symbolChoices(
  sscc: readonly Element[],
  contents: readonly Element[],
  shape: BarcodeShape,
): LabelSymbol[][] {
  const number = symbol('gs1-128', sscc);
  if (shape === 'square') {
    const alone = [symbol('gs1datamatrix', sscc)];
    return contents.length === 0 ? [alone] : [[symbol('gs1datamatrix', [...sscc, ...contents])], alone];
  }
  if (contents.length === 0) return [[number]];
  const isGoods = ([ai]: Element): boolean => ai === '02' || ai === '37';
  const [goods, marks] = [contents.filter(isGoods), contents.filter((element) => !isGoods(element))];
  return [
    ...(lengthOf(contents) <= gs1128Length ? [[symbol('gs1-128', contents), number]] : []),
    ...(marks.length === 0 ? [] : [[symbol('gs1-128', goods), symbol('gs1-128', marks), number]]),
    [symbol('gs1datamatrix', contents), number],
    [number],
  ];
}

const symbol = (symbology: Symbology, elements: readonly Element[]): LabelSymbol => ({
  symbology,
  text: elementText(elements),
  use: 'logistic',
  caption: elementText(elements),
});
