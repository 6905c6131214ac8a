import { useTranslation } from 'react-i18next';
import type { MovementBody } from '../../../shared/domain/movement.ts';
import { type Place, placeParts, type VirtualPlace } from '../../../shared/domain/place.ts';
import type { LedgerEntry } from '../../storage/ledger-entry.ts';
import { useUnitWords } from '../../workflows/unit-words.ts';

export type Words = {
  /** `27 pieces`. An unknown unit is named by its code. */
  quantity(count: number, unit?: string): string;
  /** A place as operators call it: `A-01-02-3`, `Customer`. */
  place(place: Place): string;
  /** What was done: `Picked`, `Work paused`. */
  deed(entry: { type: LedgerEntry['type']; body: MovementBody }): string;
};

/** The product's words on every screen, in the language of the screen. */
export function useWords(): Words {
  const { t } = useTranslation('words');
  const units = useUnitWords();
  return {
    quantity: units.base,
    place: (place) => {
      const { kind, id } = placeParts(place);
      return kind === 'virtual' ? t(`place.${id as VirtualPlace}`) : id;
    },
    deed: ({ type, body }) => {
      if (type === 'task' && body.taskStep) return t(`taskStep.${body.taskStep}`);
      if (type === 'receipt' && body.receiptStep) return t(`receiptStep.${body.receiptStep}`);
      return t(`movement.${type}`);
    },
  };
}
