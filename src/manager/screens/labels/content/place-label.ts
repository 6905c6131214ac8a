import type { LabelPlace } from '../../../../shared/protocol/board/labels.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label } from '../design/label.ts';
import { houseSymbol } from './house-symbol.ts';

/** `byLevel`: labels hang on the beam above the floor, so the lowest place is below its label, all others above. */
export const arrowChoices = ['none', 'up', 'down', 'byLevel'] as const;
export type ArrowChoice = (typeof arrowChoices)[number];

export const placeLabel = (
  { locationId, checkDigits, level }: LabelPlace,
  { shape, arrow, word }: { shape: BarcodeShape; arrow: ArrowChoice; word: string },
): Label => ({
  ...emptyLabel,
  id: locationId,
  symbols: [[houseSymbol(locationId, shape)]],
  headline: locationId,
  checkDigits: { word, digits: checkDigits },
  arrow: arrowOf(arrow, level),
});

function arrowOf(choice: ArrowChoice, level: number): Label['arrow'] {
  if (choice === 'none') return null;
  if (choice === 'byLevel') return level <= 1 ? 'down' : 'up';
  return choice;
}
