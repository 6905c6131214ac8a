/** Told apart by number, colour and shape: no two of them are needed to see together, and no colour vision. */
export const slotShapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'hexagon',
  'star',
  'cross',
  'shield',
] as const;
export type SlotShape = (typeof slotShapes)[number];

/** Light enough for black figures at 7:1 by day and by night. */
export const slotColours = [
  '#ffd11a',
  '#6fd3ff',
  '#ff9fc6',
  '#8fe388',
  '#ffab5e',
  '#cdb4ff',
  '#f2f2ee',
  '#4fe0cf',
] as const;

export type SlotMark = { colour: string; shape: SlotShape };

/** The mark of a cart slot, counted from 1. Unique for the first 64 slots. */
export function slotMark(slot: number): SlotMark {
  const place = slot - 1;
  const round = Math.floor(place / slotColours.length);
  return {
    colour: slotColours[place % slotColours.length] ?? slotColours[0],
    shape: slotShapes[(place + round) % slotShapes.length] ?? slotShapes[0],
  };
}
