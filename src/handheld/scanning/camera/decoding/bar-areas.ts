import type { GrayFrame } from './gray-frame.ts';

/** A part of the picture that looks like the bars of a linear code, pixels and radians. */
export type BarArea = {
  x: number;
  y: number;
  /** Direction across the bars: the way a scanning line would take. */
  angle: number;
  /** Extent across the bars, without quiet zones. */
  width: number;
  /** Extent along the bars. */
  height: number;
};

/** Second moments of the brightness gradient in a cell: how much it changes, and in which direction. */
type Tensor = { xx: number; yy: number; xy: number };
type Cell = Tensor & { column: number; row: number; taken: boolean };

/** Pixels of a cell: some bars wide, and small enough to tell a label from the print beside it. */
const cellSize = 8;
/** Share of the liveliest cell's gradient that still counts as bars. */
const livelyShare = 0.12;
/** From 0, all directions alike, to 1, one direction only. Text and pictures lie below. */
const leastCoherence = 0.55;
/** Cells of an area differ no more in direction, radians. */
const directionTolerance = 0.3;
const leastCells = 6;

/** The likeliest bar areas of a picture, the most prominent first. */
export function findBarAreas(picture: GrayFrame, atMost: number): BarArea[] {
  const { cells, columns } = smoothed(cellsOf(picture));
  const liveliest = cells.reduce((most, cell) => Math.max(most, strength(cell)), 0);
  if (!(liveliest > 0)) return [];
  const isBar = (cell: Cell) => strength(cell) > liveliest * livelyShare && coherence(cell) > leastCoherence;
  for (const cell of cells) cell.taken = !isBar(cell);
  const seeds = cells.filter((cell) => !cell.taken).sort((a, b) => strength(b) - strength(a));
  const groups: Cell[][] = [];
  for (const seed of seeds) if (!seed.taken) groups.push(grow(seed, cells, columns));
  return groups
    .filter((group) => group.length >= leastCells)
    .sort((a, b) => total(b) - total(a))
    .slice(0, atMost)
    .map(areaOf);
}

const strength = ({ xx, yy }: Tensor): number => xx + yy;
const coherence = ({ xx, yy, xy }: Tensor): number => Math.hypot(xx - yy, 2 * xy) / (xx + yy + 1);
const direction = ({ xx, yy, xy }: Tensor): number => Math.atan2(2 * xy, xx - yy) / 2;
const total = (group: readonly Cell[]): number =>
  group.reduce((sum, cell) => sum + Math.sqrt(strength(cell)), 0);

/** Difference of two directions, which repeat every half turn. */
function turn(a: number, b: number): number {
  const difference = Math.abs(a - b) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}

function cellsOf({ width, height, data }: GrayFrame): { cells: Cell[]; columns: number } {
  const columns = Math.floor((width - 2) / cellSize);
  const rows = Math.floor((height - 2) / cellSize);
  const cells = Array.from({ length: Math.max(0, columns * rows) }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    let [xx, yy, xy] = [0, 0, 0];
    for (let y = 1 + row * cellSize; y <= (row + 1) * cellSize; y++) {
      for (let i = y * width + 1 + column * cellSize, end = i + cellSize; i < end; i++) {
        const dx = (data[i + 1] ?? 0) - (data[i - 1] ?? 0);
        const dy = (data[i + width] ?? 0) - (data[i - width] ?? 0);
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    return { xx, yy, xy, column, row, taken: false };
  });
  return { cells, columns };
}

/** Each cell with its neighbours: a wide space or a worn bar does not tear an area apart. */
function smoothed({ cells, columns }: { cells: Cell[]; columns: number }): {
  cells: Cell[];
  columns: number;
} {
  const result = cells.map((cell) => {
    const sum = { ...cell };
    for (const near of neighbours(cell, cells, columns)) {
      sum.xx += near.xx;
      sum.yy += near.yy;
      sum.xy += near.xy;
    }
    return sum;
  });
  return { cells: result, columns };
}

function neighbours({ column, row }: Cell, cells: readonly Cell[], columns: number): Cell[] {
  const near: Cell[] = [];
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const isOutside = column + dx < 0 || column + dx >= columns || (dx === 0 && dy === 0);
      const cell = isOutside ? undefined : cells[(row + dy) * columns + column + dx];
      if (cell) near.push(cell);
    }
  }
  return near;
}

function grow(seed: Cell, cells: readonly Cell[], columns: number): Cell[] {
  const wanted = direction(seed);
  const group: Cell[] = [];
  const open = [seed];
  seed.taken = true;
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    group.push(cell);
    for (const near of neighbours(cell, cells, columns)) {
      if (near.taken || turn(direction(near), wanted) > directionTolerance) continue;
      near.taken = true;
      open.push(near);
    }
  }
  return group;
}

function areaOf(group: readonly Cell[]): BarArea {
  const sum = { xx: 0, yy: 0, xy: 0 };
  for (const { xx, yy, xy } of group) {
    sum.xx += xx;
    sum.yy += yy;
    sum.xy += xy;
  }
  const angle = direction(sum);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const places = group.map(({ column, row }) => {
    const [x, y] = [1 + (column + 0.5) * cellSize, 1 + (row + 0.5) * cellSize];
    return { across: x * cos + y * sin, along: y * cos - x * sin };
  });
  const [left, right] = rangeOf(places.map(({ across }) => across));
  const [top, bottom] = rangeOf(places.map(({ along }) => along));
  const [across, along] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: across * cos - along * sin,
    y: across * sin + along * cos,
    angle,
    width: right - left + cellSize,
    height: bottom - top + cellSize,
  };
}

const rangeOf = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
