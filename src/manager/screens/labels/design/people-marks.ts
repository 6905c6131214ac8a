import type { Label } from './label.ts';
import type { Box, Mark } from './placed.ts';
import { dotsNear, type Resolution } from './printer.ts';
import { checkDigitMarks, lineMark, nameMarks } from './text-marks.ts';
import { shortened } from './text-width.ts';

type People = Pick<Label, 'headline' | 'name' | 'checkDigits' | 'arrow' | 'picture'>;

export const saysSomething = ({ headline, name, checkDigits, arrow, picture }: People): boolean =>
  [headline, name, checkDigits, arrow, picture].some((part) => part !== null);

/** What people read, side by side: picture, names, check digits, arrow. For a strip that is wider than high. */
export function stripMarks(label: People, box: Box, dpi: Resolution): Mark[] {
  const { headline, name, checkDigits, arrow, picture } = label;
  const gap = dotsNear(1.5, dpi);
  const marks: Mark[] = [];
  let { x, width } = box;
  const { y, height } = box;
  if (picture !== null) {
    const side = Math.min(height, Math.round(width * 0.3));
    marks.push({
      kind: 'picture',
      command: picture,
      x,
      y: y + Math.round((height - side) / 2),
      width: side,
      height: side,
    });
    x += side + gap;
    width -= side + gap;
  }
  // Beside a name they are small, by themselves they may be as large as the strip.
  const isAlone = headline === null && name === null;
  if (arrow !== null) {
    const side = Math.min(Math.round(height * 0.75), Math.round(width * (isAlone ? 0.32 : 0.16)));
    const high = Math.min(height, Math.round(side * 1.4));
    width -= side + gap;
    const top = y + Math.round((height - high) / 2);
    marks.push({ kind: 'arrow', way: arrow, x: x + width + gap, y: top, width: side, height: high });
  }
  if (checkDigits !== null) {
    const side = Math.min(Math.round(height * 1.1), Math.round(width * (isAlone ? 0.9 : 0.26)));
    const high = Math.min(height, Math.round(side * 1.1));
    width -= side + gap;
    const left = isAlone ? x : x + width + gap;
    const frame = { x: left, y: y + Math.round((height - high) / 2), width: side, height: high };
    marks.push(...checkDigitMarks(checkDigits, frame));
  }
  return [...marks, ...namesMarks(headline, name, { x, y, width, height }, dpi)];
}

function namesMarks(headline: string | null, name: string | null, box: Box, dpi: Resolution): Mark[] {
  if (headline === null) return name === null ? [] : nameMarks(name, box, dpi);
  if (name === null) return [lineMark(headline, box, { face: 'mono' })];
  const upper = Math.round(box.height * 0.5);
  const below = { ...box, y: box.y + upper, height: box.height - upper };
  return [...nameMarks(name, { ...box, height: upper }, dpi), lineMark(headline, below, { face: 'mono' })];
}

/** The same one below the other, for a box that is not much wider than high. */
export function columnMarks(label: People, box: Box, dpi: Resolution): Mark[] {
  const { headline, name, checkDigits, arrow, picture } = label;
  const hasAside = checkDigits !== null || arrow !== null || picture !== null;
  const rows = [
    ...(name === null ? [] : [{ share: 0.9, marks: (row: Box) => nameMarks(name, row, dpi) }]),
    ...(headline === null
      ? []
      : [{ share: 1, marks: (row: Box) => [lineMark(headline, row, { face: 'mono' })] }]),
    ...(hasAside
      ? [{ share: 1.3, marks: (row: Box) => stripMarks({ ...label, headline: null, name: null }, row, dpi) }]
      : []),
  ];
  const gap = dotsNear(1, dpi);
  const room = box.height - gap * (rows.length - 1);
  const shares = rows.reduce((sum, { share }) => sum + share, 0);
  let y = box.y;
  return rows.flatMap(({ share, marks }) => {
    const height = Math.floor((room * share) / shares);
    const row = { ...box, y, height };
    y += height + gap;
    return marks(row);
  });
}

/** Small lines from the top of the box down. */
export function noteMarks(notes: readonly string[], box: Box, line: number): Mark[] {
  const size = Math.floor(line * 0.8);
  return notes.map((note, index) => {
    const row = { ...box, y: box.y + index * line, height: size };
    return lineMark(shortened(note, 'sans', box.width / size), row, { face: 'sans', largest: size });
  });
}
