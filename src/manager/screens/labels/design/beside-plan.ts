import { fitSymbol, type Press } from './fit-symbol.ts';
import type { Label, LabelSymbol } from './label.ts';
import { columnMarks, noteMarks, saysSomething } from './people-marks.ts';
import type { Box, Mark } from './placed.ts';
import { type Economy, type Plan, placedAt } from './plan.ts';
import { dotsNear } from './printer.ts';
import { lineMark } from './text-marks.ts';
import { textWidth } from './text-width.ts';

/** Most of the width that a square code takes, so that people can read something too. */
const widestCode = 0.46;

/** A square code on the left, what people read on its right. */
export function besidePlan(
  label: Label,
  symbols: readonly LabelSymbol[],
  { box, economy, press }: { box: Box; economy: Economy; press: Press },
): Plan {
  const [symbol] = symbols;
  if (!symbol) return { symbols: [], marks: [], problems: [] };
  const side = { width: Math.floor(box.width * widestCode), height: box.height };
  const { fitted, problems } = fitSymbol(symbol, side, press);
  const width = fitted?.width ?? side.width;
  const gap = dotsNear(1.5, press.dpi);
  const text = { ...box, x: box.x + width + gap, width: box.width - width - gap };
  const top = box.y + Math.floor((box.height - (fitted?.height ?? 0)) / 2);
  return {
    symbols: fitted ? [placedAt(fitted, box.x, top)] : [],
    marks: textMarks(label, symbol, { box: text, economy, press }),
    problems,
  };
}

function textMarks(
  label: Label,
  { caption: said }: LabelSymbol,
  { box, economy, press: { dpi } }: { box: Box; economy: Economy; press: Press },
): Mark[] {
  const line = Math.min(dotsNear(4.2, dpi), Math.max(dotsNear(2.6, dpi), Math.round(box.height * 0.1)));
  const notes = label.notes.slice(0, Math.min(economy.notes, Math.floor((box.height * 0.5) / line)));
  const caption = captionLines(said, box.width / (line * 0.55));
  const step = Math.round(line * 0.8);
  const notesHeight = notes.length * line;
  const people = { ...box, height: box.height - notesHeight - caption.length * step };
  const below = { ...box, y: people.y + people.height };
  const first = below.y + notesHeight;
  return [
    ...(saysSomething(label) ? columnMarks(label, people, dpi) : []),
    ...noteMarks(notes, below, line),
    ...caption.map((text, index) =>
      lineMark(text, { ...box, y: first + index * step, height: Math.round(line * 0.6) }, { face: 'mono' }),
    ),
  ];
}

/** What the code says, broken between its identifiers where one line is too narrow; widths in letter sizes. */
function captionLines(caption: string | null, widest: number): string[] {
  const lines: string[] = [];
  for (const part of caption?.split(/(?=\()/) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + part, 'mono') <= widest) lines.splice(-1, 1, last + part);
    else lines.push(part);
  }
  return lines;
}
