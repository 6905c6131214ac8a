import { type CommandWord, commandCode, numberCode } from '../../../../shared/domain/command-code.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label } from '../design/label.ts';
import { houseSymbol } from './house-symbol.ts';

/** What is said by a scan, with its drawing: it is found on the cart by its shape, not by reading. */
export const commandLabel = (
  command: CommandWord,
  { shape, word }: { shape: BarcodeShape; word: string },
): Label => ({
  ...emptyLabel,
  id: command,
  symbols: [[houseSymbol(commandCode(command), shape)]],
  name: word,
  picture: command,
});

/** So many pieces, or the answer of that number. */
export const numberLabel = (
  number: number,
  { shape, word }: { shape: BarcodeShape; word: string },
): Label => ({
  ...emptyLabel,
  id: `number-${number}`,
  symbols: [[houseSymbol(numberCode(number), shape)]],
  headline: String(number),
  notes: [word],
});
