import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import type { FormatName } from './design/label-format.ts';

/** What labels are printed for, in the order of the switch. */
export const labelKinds = ['place', 'plate', 'unit', 'product', 'badge', 'command', 'setup'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** Paper and shape of codes that each kind begins with: what most sites take for it. */
export const usualChoice: Record<LabelKind, { format: FormatName; shape: BarcodeShape }> = {
  place: { format: '100x50', shape: 'linear' },
  plate: { format: '100x50', shape: 'linear' },
  unit: { format: '100x150', shape: 'linear' },
  product: { format: '57x32', shape: 'square' },
  badge: { format: 'a4-2x4', shape: 'linear' },
  command: { format: 'a4-2x7', shape: 'square' },
  setup: { format: 'a4-2x4', shape: 'linear' },
};
