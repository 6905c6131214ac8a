import { isSquare } from '../../../ui/barcode/barcode-shape.ts';
import { fitSymbol, type Press, type SymbolFit } from './fit-symbol.ts';
import type { Label, LabelSymbol } from './label.ts';
import { columnMarks, noteMarks, saysSomething, stripMarks } from './people-marks.ts';
import type { Box, Mark } from './placed.ts';
import { type Economy, type Plan, placedAt } from './plan.ts';
import { dotsNear } from './printer.ts';
import { lineMark } from './text-marks.ts';

type On = { box: Box; economy: Economy; press: Press };

/** Heights of the parts from top to bottom, in dots; `caption` below each symbol that has one. */
type Heights = { people: number; line: number; notes: number; caption: number; gap: number };

/** What people read, the small lines, then the symbols one below the other: the SSCC is the lowest, as GS1 asks. */
export function stackedPlan(label: Label, symbols: readonly LabelSymbol[], on: On): Plan {
  const heights = heightsOf(label, on);
  const { box, press, economy } = on;
  const captions = symbols.map(({ caption }) =>
    caption !== null && economy.hasCaptions ? heights.caption : 0,
  );
  const taken = heights.people + heights.notes + captions.reduce((sum, one) => sum + one, 0);
  const gaps = heights.gap * (symbols.length + (taken > 0 ? 1 : 0) - 1);
  // Quiet zones may reach into the margin, which is as white as they are; bars never do.
  const width = box.width + 2 * Math.floor(box.x / 2);
  const fits = fitAll(symbols, { width, height: box.height - taken - gaps }, press);
  const used = fits.reduce((sum, { fitted }) => sum + (fitted?.height ?? 0), 0);
  const spare = Math.max(0, box.height - taken - gaps - used);
  // Height that no symbol needs goes to the people, as far as large letters use it.
  const most = label.headline === null ? dotsNear(26, press.dpi) : Math.round(box.width * 0.55);
  const people = heights.people === 0 ? 0 : Math.min(heights.people + spare, most);
  return placeAll(label, fits, { ...on, heights: { ...heights, people }, captions });
}

function heightsOf(label: Label, { box, economy, press: { dpi } }: On): Heights {
  const line = Math.min(dotsNear(4.5, dpi), Math.max(dotsNear(2.6, dpi), Math.round(box.height * 0.08)));
  const people = saysSomething(label)
    ? Math.min(Math.round(box.height * economy.forPeople), dotsNear(26, dpi))
    : 0;
  const notes = Math.min(label.notes.length, economy.notes, Math.floor((box.height * 0.3) / line));
  return {
    people,
    line,
    notes: notes * line,
    caption: Math.min(dotsNear(5, dpi), Math.max(dotsNear(2.6, dpi), Math.round(box.height * 0.09))),
    gap: Math.max(2, Math.min(dotsNear(2, dpi), Math.round(box.height * 0.025))),
  };
}

/** Squares take what they need of their share; bars share what is left. */
function fitAll(
  symbols: readonly LabelSymbol[],
  room: { width: number; height: number },
  press: Press,
): SymbolFit[] {
  const linear = symbols.filter(({ symbology }) => !isSquare(symbology)).length;
  let left = room.height;
  const share = Math.floor(room.height / symbols.length);
  const squares = new Map<LabelSymbol, SymbolFit>();
  for (const symbol of symbols.filter(({ symbology }) => isSquare(symbology))) {
    const fit = fitSymbol(symbol, { width: room.width, height: share }, press);
    squares.set(symbol, fit);
    left -= fit.fitted?.height ?? 0;
  }
  const bars = { width: room.width, height: linear === 0 ? 0 : Math.floor(left / linear) };
  return symbols.map((symbol) => squares.get(symbol) ?? fitSymbol(symbol, bars, press));
}

function placeAll(
  label: Label,
  fits: readonly SymbolFit[],
  { box, heights, captions, press: { dpi } }: On & { heights: Heights; captions: readonly number[] },
): Plan {
  const { people, line, notes, gap } = heights;
  const plan: Plan = { symbols: [], marks: [], problems: fits.flatMap(({ problems }) => problems) };
  const top = { ...box, height: people };
  if (people > 0) plan.marks.push(...peopleMarks(label, top, dpi));
  const noteBox = { ...box, y: box.y + people + (notes > 0 && people > 0 ? Math.floor(gap / 2) : 0) };
  plan.marks.push(...noteMarks(label.notes.slice(0, Math.round(notes / line)), noteBox, line));
  // From the bottom up: the lowest symbol stands on the edge.
  let bottom = box.y + box.height;
  for (const [index, { fitted }] of [...fits.entries()].toReversed()) {
    if (!fitted) continue;
    const caption = captions[index] ?? 0;
    const left = box.x + Math.floor((box.width - fitted.width) / 2);
    const upper = bottom - caption - fitted.height;
    plan.symbols.unshift(placedAt(fitted, left, upper));
    if (caption > 0)
      plan.marks.push(captionMark(fitted.symbol, { ...box, y: bottom - caption, height: caption }));
    bottom = upper - gap;
  }
  return plan;
}

const peopleMarks = (label: Label, box: Box, dpi: Press['dpi']): Mark[] =>
  box.width >= box.height * 2.2 ? stripMarks(label, box, dpi) : columnMarks(label, box, dpi);

function captionMark({ caption }: LabelSymbol, { x, y, width, height }: Box): Mark {
  const row = { x, y: y + Math.round(height * 0.1), width, height: Math.floor(height * 0.85) };
  return lineMark(caption ?? '', row, { face: 'mono', anchor: 'middle' });
}
