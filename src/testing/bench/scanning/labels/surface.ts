import type { Random } from '../../../../shared/domain/random.ts';
import type { Look } from './look.ts';
import type { LabelSymbol } from './symbol.ts';

/** Light that comes back from a place of the label, in modules from the symbol's middle: 0 to 1. */
export type Surface = (u: number, v: number) => number;

const carton = 0.42;
const paper = 0.88;
const ink = 0.08;
/** Paper beyond the quiet zone, modules, and the height of the line of text below. */
const margin = 4;
const textHeight = 8;

type Mark = (u: number, v: number) => boolean;

export function surfaceOf(symbol: LabelSymbol, look: Look, random: Random): Surface {
  const [halfWidth, halfHeight] = [symbol.width / 2, symbol.height / 2];
  const border = symbol.quietZone + margin;
  const isScratched = anyOf([...scratches(symbol, look.scratches, random)]);
  const isStained = anyOf([...dirt(symbol, look.dirt, random)]);
  const middle = (paper + ink) / 2;
  const light = middle + (paper - middle) * look.contrast;
  const dark = middle + (ink - middle) * look.contrast;
  const glyphs = textBelow(symbol, random);
  return (u, v) => {
    if (Math.abs(u) > halfWidth + border || v < -halfHeight - border) return carton;
    if (v > halfHeight + border + textHeight) return carton;
    const isInk = symbol.isDark(u + halfWidth, v + halfHeight) && !isScratched(u, v);
    const isDark = isInk || glyphs(u, v) || isStained(u, v);
    return isDark === look.inverted ? light : dark;
  };
}

const anyOf = (marks: readonly Mark[]): Mark =>
  marks.length === 0 ? () => false : (u, v) => marks.some((isThere) => isThere(u, v));

/** Blocks of the size of letters below the quiet zone: what stands under nearly every code. */
function textBelow({ width, height, quietZone }: LabelSymbol, random: Random): Mark {
  const top = height / 2 + Math.min(quietZone, 4);
  const cells = Array.from({ length: 400 }, () => random.next() < 0.55);
  return (u, v) => {
    const row = Math.floor((v - top) / 1.2);
    if (row < 0 || row > 4 || Math.abs(u) > width * 0.4) return false;
    const column = Math.floor((u + width) / 1.2);
    return column % 5 !== 0 && cells[(column * 5 + row) % cells.length] === true;
  };
}

function* scratches({ width, height }: LabelSymbol, density: number, random: Random): Generator<Mark> {
  const count = Math.round((density * Math.max(width, 40)) / 40);
  for (let i = 0; i < count; i++) {
    const [u, v] = [(random.next() - 0.5) * width, (random.next() - 0.5) * height];
    const angle = random.next() * Math.PI;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const half = 0.3 + random.next() * 0.7;
    // Shorter than the bars: some rows of a linear code stay whole.
    const reach = Math.min(width, height) * (0.15 + random.next() * 0.25);
    yield (x, y) =>
      Math.abs((y - v) * cos - (x - u) * sin) < half && Math.abs((y - v) * sin + (x - u) * cos) < reach;
  }
}

/** A stroke beside each end of the code and blots around it. */
function* dirt({ width, height, quietZone }: LabelSymbol, amount: number, random: Random): Generator<Mark> {
  if (amount === 0) return;
  const gap = quietZone * (1 - amount);
  for (const side of [-1, 1]) {
    const from = width / 2 + gap + random.next();
    const thickness = 1 + random.next() * 3;
    yield (u, v) => u * side > from && u * side < from + thickness && Math.abs(v) < height * 0.6;
  }
  for (let i = 0; i < 8 * amount; i++) {
    const angle = random.next() * 2 * Math.PI;
    const [u, v] = [Math.cos(angle) * (width / 2 + gap + 1), Math.sin(angle) * (height / 2 + gap + 1)];
    const radius = 0.5 + random.next() * Math.max(0.5, quietZone / 3);
    yield (x, y) =>
      (x - u) ** 2 + (y - v) ** 2 < radius ** 2 && (Math.abs(x) > width / 2 || Math.abs(y) > height / 2);
  }
}
