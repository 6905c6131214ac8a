import type { BarArea } from './bar-areas.ts';
import type { GrayFrame } from './gray-frame.ts';

/** Brightness across the bars of an area, each row the mean of a band along them; `at` tells places in the picture. */
export type BarRows = {
  rows: readonly Float32Array[];
  /** Pixels of the picture between two values of a row. */
  step: number;
  /** The area as it was sampled: its direction refined, its width with quiet zones. */
  area: BarArea;
  /** How wide the bars in the middle of the rows seem to be, in pixels of the picture. */
  barsWidth: number;
};

const bands = 8;
/** Places averaged in one band: noise and scratches go, and no more than the bars' own slant comes in. */
const mostPerBand = 10;
/** Bars that fade at the ends and the quiet zones lie outside of what looks like bars. */
const widening = 1.24;
const extraPixels = 16;
/** Values of a row: half a pixel each as long as they suffice. */
const mostValues = 1100;
const finestStep = 0.5;
const degree = Math.PI / 180;
const anglesTried = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** Reads an area row by row, straightened: a code at any angle, unsharp or noisy, becomes a small level one. */
export function barRowsOf(picture: GrayFrame, found: BarArea): BarRows {
  const area = { ...found, angle: refinedAngle(picture, found), width: found.width * widening + extraPixels };
  const step = Math.max(finestStep, area.width / mostValues);
  const height = (area.height * 0.86) / bands;
  const perBand = Math.max(1, Math.min(mostPerBand, Math.round(height)));
  const rows = Array.from({ length: bands }, (_, band) =>
    meanRow(picture, area, step, (band + 0.5 - bands / 2) * height, height, perBand),
  );
  return { rows, step, area, barsWidth: found.width };
}

/** The direction in which the mean of all rows keeps most of its edges: then no bar runs into its neighbour. */
function refinedAngle(picture: GrayFrame, area: BarArea): number {
  const places = Math.max(4, Math.min(24, Math.round(area.height / 3)));
  let best = { angle: area.angle, edges: -1 };
  for (const degrees of anglesTried) {
    const tried = { ...area, angle: area.angle + degrees * degree };
    const edges = edgesOf(meanRow(picture, tried, 1, 0, area.height * 0.7, places));
    if (edges > best.edges) best = { angle: tried.angle, edges };
  }
  return best.angle;
}

function edgesOf(row: Float32Array): number {
  let sum = 0;
  for (let i = 1; i < row.length; i++) sum += ((row[i] ?? 0) - (row[i - 1] ?? 0)) ** 2;
  return sum;
}

/** Mean brightness across the bars at `places` places of a band, `offset` along them from the area's middle. */
function meanRow(
  picture: GrayFrame,
  area: BarArea,
  step: number,
  offset: number,
  height: number,
  places: number,
): Float32Array {
  const row = new Float32Array(Math.max(1, Math.floor(area.width / step)));
  const [cos, sin] = [Math.cos(area.angle), Math.sin(area.angle)];
  for (let place = 0; place < places; place++) {
    const along = offset + ((place + 0.5) / places - 0.5) * height;
    let x = area.x - sin * along - cos * (area.width / 2);
    let y = area.y + cos * along - sin * (area.width / 2);
    for (let i = 0; i < row.length; i++, x += cos * step, y += sin * step) {
      row[i] = (row[i] ?? 0) + brightnessAt(picture, x, y);
    }
  }
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) / places;
  return row;
}

/** Between pixels: bilinear; outside: the nearest pixel. */
function brightnessAt({ width, height, data }: GrayFrame, x: number, y: number): number {
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - left, cy - top];
  const at = top * width + left;
  const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const lower = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
