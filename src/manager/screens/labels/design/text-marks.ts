import type { Label } from './label.ts';
import type { Box, Mark, PlacedText } from './placed.ts';
import { dotsNear, type Resolution } from './printer.ts';
import { brokenLines, shortened, textWidth } from './text-width.ts';

/** Where capital letters stand in a line of size 1, from its top. */
const capitalsEnd = 0.84;

/** Smallest letters that are read without glasses, millimetres. */
const smallestMm = 2;
/** Names are read close by; larger letters only push the code aside. Millimetres. */
const largestNameMm = 9;

type Face = PlacedText['face'];
type Anchor = PlacedText['anchor'];

/** One line as large as the box allows, in the middle of its height. */
export function lineMark(
  text: string,
  box: Box,
  { face, anchor = 'start', largest = Infinity }: { face: Face; anchor?: Anchor; largest?: number },
): Mark {
  const size = Math.floor(Math.min(box.height, largest, box.width / textWidth(text, face)));
  const least = Math.min(size, box.height);
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const y = box.y + (box.height - size) / 2 + size * capitalsEnd;
  return { kind: 'text', x: Math.round(x), y: Math.round(y), size: Math.max(1, least), face, anchor, text };
}

/** A name in one or two lines, whichever lets its letters be larger; too long a one ends in dots. */
export function nameMarks(text: string, box: Box, dpi: Resolution): Mark[] {
  const smallest = dotsNear(smallestMm, dpi);
  const largest = dotsNear(largestNameMm, dpi);
  const tries = [1, 2].map((lines) => linesIn(text, box, lines, { smallest, largest }));
  const [one, two] = tries as [Lines, Lines];
  const { lines, size } =
    two.isWhole && (!one.isWhole || two.size > one.size) ? two : one.isWhole ? one : two;
  const step = size * 1.08;
  const top = box.y + (box.height - step * lines.length) / 2;
  return lines.map((line, index) => ({
    kind: 'text',
    x: box.x,
    y: Math.round(top + step * index + size * capitalsEnd),
    size,
    face: 'sans',
    anchor: 'start',
    text: line,
  }));
}

type Lines = { lines: string[]; size: number; isWhole: boolean };

function linesIn(
  text: string,
  box: Box,
  count: number,
  { smallest, largest: most }: { smallest: number; largest: number },
): Lines {
  const largest = Math.min(most, Math.floor(box.height / (count * 1.08)));
  const at = (size: number): Lines => {
    const lines =
      count === 1
        ? [shortened(text, 'sans', box.width / size)]
        : brokenLines(text, 'sans', box.width / size, count);
    return { lines, size, isWhole: lines.join(' ') === text.split(/\s+/).filter(Boolean).join(' ') };
  };
  for (let size = largest; size > smallest; size--) {
    const found = at(size);
    if (found.isWhole) return found;
  }
  return at(Math.max(1, Math.min(largest, smallest)));
}

/** The digits that are typed, in a frame of their own, with the word for them. */
export function checkDigitMarks({ word, digits }: NonNullable<Label['checkDigits']>, box: Box): Mark[] {
  const inset = Math.max(2, Math.round(box.height * 0.06));
  const inner = { x: box.x + inset, width: box.width - 2 * inset };
  const wordHeight = Math.round(box.height * 0.24);
  const top = { ...inner, y: box.y + inset, height: wordHeight };
  const below = {
    ...inner,
    y: box.y + inset + wordHeight,
    height: box.height - 2 * inset - wordHeight,
  };
  return [
    { kind: 'frame', ...box },
    lineMark(word, top, { face: 'sans', anchor: 'middle' }),
    lineMark(digits, below, { face: 'mono', anchor: 'middle' }),
  ];
}
