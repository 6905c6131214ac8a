import type { CommandWord } from '../../../../shared/domain/command-code.ts';
import type { BarcodeText } from '../../../ui/barcode/barcode-shape.ts';

/** Who reads a symbol, and by whose rules: our own scanners, anybody who handles the goods, any carrier's dock. */
export type SymbolUse = 'house' | 'trade' | 'logistic';

/** `caption`: what stands below it for people; null where it stands on the label anyway. */
export type LabelSymbol = BarcodeText & { use: SymbolUse; caption: string | null };

/** What is on one label, whatever its size. */
export type Label = {
  /** Different from every other label of the print. */
  id: string;
  /** Sets of symbols that may stand on it, the best first: the first that its format has room for is taken. */
  symbols: readonly (readonly LabelSymbol[])[];
  /** Letters as large as the label allows: what people call it by. */
  headline: string | null;
  /** Of goods, a person, a command. */
  name: string | null;
  /** Typed instead of a scan, so they stand apart from the code and are in no barcode. */
  checkDigits: { word: string; digits: string } | null;
  /** Of a beam: which place it means, the one above or the one below. */
  arrow: 'up' | 'down' | null;
  picture: CommandWord | null;
  /** Small lines, the most important first; left out from the end where there is no room. */
  notes: readonly string[];
};

export const emptyLabel: Omit<Label, 'id' | 'symbols'> = {
  headline: null,
  name: null,
  checkDigits: null,
  arrow: null,
  picture: null,
  notes: [],
};
