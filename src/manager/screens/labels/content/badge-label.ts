import type { LabelChoices } from '../../../../shared/protocol/board/labels.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { emptyLabel, type Label } from '../design/label.ts';
import { houseSymbol } from './house-symbol.ts';

/** A person's badge: who it is and what to scan. The PIN is known by heart and stands nowhere. */
export const badgeLabel = (
  { badge, name, isManager }: LabelChoices['badges'][number],
  { shape, site, manager }: { shape: BarcodeShape; site: string; manager: string },
): Label => ({
  ...emptyLabel,
  id: badge,
  symbols: [[houseSymbol(badge, shape)]],
  headline: badge,
  name,
  notes: [isManager ? `${site} · ${manager}` : site],
});
