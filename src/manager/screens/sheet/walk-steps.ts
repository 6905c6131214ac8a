import type { SheetCode, SheetLine, SheetList, SheetSlot } from '../../../shared/protocol/board/sheet.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';

/** One thing to scan. `key` stays the same while the list is planned, taken and worked on. */
export type WalkStep = { key: string; codes: readonly SheetCode[]; text: string; isDone: boolean } & (
  | { kind: 'tote'; slot: SheetSlot }
  | { kind: 'place' | 'product'; line: SheetLine }
  | { kind: 'stow'; slot: number }
  | { kind: 'drop' }
);

/**
 * All scans of a list from its first tote to the drop place, as few as there can be: the place only where it must be
 * scanned, the tote only where there is more than one.
 */
export function walkSteps({ slots, lines, drop }: SheetList): WalkStep[] {
  return [
    ...slots.map(
      (slot): WalkStep => ({
        kind: 'tote',
        key: `tote/${slot.orderId}`,
        slot,
        ...plain(slot.lpn),
        isDone: slot.isAssigned,
      }),
    ),
    ...lines.filter(({ status }) => status !== 'cancelled').flatMap((line) => lineSteps(line, slots)),
    ...(drop ? [{ kind: 'drop' as const, key: 'drop', ...plain(drop.locationId), isDone: false }] : []),
  ];
}

function lineSteps(line: SheetLine, slots: readonly SheetSlot[]): WalkStep[] {
  const key = lineKey(line);
  const isDone = line.status !== 'open';
  const slot = slots.find(({ orderId }) => orderId === line.orderId);
  const steps: WalkStep[] = [];
  if (line.isPlaceDue) {
    steps.push({ kind: 'place', key: `place/${key}`, line, ...plain(line.place.locationId), isDone });
  }
  steps.push({
    kind: 'product',
    key: `product/${key}`,
    line,
    codes: line.codes,
    text: line.productName,
    isDone,
  });
  if (slots.length > 1 && slot) {
    steps.push({ kind: 'stow', key: `stow/${key}`, slot: slot.slot, ...plain(slot.lpn), isDone });
  }
  return steps;
}

const plain = (text: string) => ({ codes: plainCodes(text), text });

/** By what is taken from where for whom: a planned line has another id than the same line once it is promised. */
export const lineKey = ({ orderId, place, productId, lot, expiry, serial }: SheetLine): string =>
  [orderId, place.locationId, productId, lot, expiry, serial].join('/');

/** Where to begin: the first scan that is still to do, or the very first. */
export const firstOpen = (steps: readonly WalkStep[]): string | undefined =>
  (steps.find(({ isDone }) => !isDone) ?? steps[0])?.key;

/** The step `by` further on; stays within the list. A step that is gone counts as the first. */
export function stepAt(
  steps: readonly WalkStep[],
  key: string | undefined,
  by: number,
): WalkStep | undefined {
  const at = Math.max(
    0,
    steps.findIndex((step) => step.key === key),
  );
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))];
}

/** The list that serves the order: the one in work before the one that is only planned. */
export const listOf = (lists: readonly SheetList[], orderId: string): SheetList | undefined =>
  lists.find(({ slots }) => slots.some((slot) => slot.orderId === orderId));
