import { Code128Reader, NotFoundException, OneDReader } from '@zxing/library';

/**
 * The start pattern search of @zxing/library 0.23 shortens its window whenever it slides on, so a Code 128 label
 * with anything dark in front of it is never found. This is the same search with a window that keeps its six bars.
 */
type Row = {
  getSize(): number;
  getNextSet(from: number): number;
  get(i: number): boolean;
  isRange(a: number, b: number, v: boolean): boolean;
};
type Internals = {
  findStartPattern(row: Row): Int32Array;
  CODE_PATTERNS: Int32Array[];
  CODE_START_A: number;
  CODE_START_C: number;
  MAX_AVG_VARIANCE: number;
  MAX_INDIVIDUAL_VARIANCE: number;
};

const barsOfStart = 6;

export function repairCode128Start(): void {
  const reader = Code128Reader as unknown as Internals;
  reader.findStartPattern = (row) => findStart(row, reader);
}

function findStart(row: Row, reader: Internals): Int32Array {
  const edges = edgesOf(row);
  for (let first = 0; first + barsOfStart < edges.length; first += 2) {
    const start = edges[first] ?? 0;
    const end = edges[first + barsOfStart] ?? 0;
    const bars = Int32Array.from({ length: barsOfStart }, (_, bar) => width(edges, first + bar));
    const code = bestStartCode(bars, reader);
    const quiet = Math.max(0, Math.trunc(start - (end - start) / 2));
    if (code >= 0 && row.isRange(quiet, start, false)) return Int32Array.from([start, end, code]);
  }
  throw new NotFoundException();
}

/** Positions where the row changes colour, beginning with the first dark one. */
function edgesOf(row: Row): number[] {
  const size = row.getSize();
  const edges = [row.getNextSet(0)];
  let dark = true;
  for (let i = (edges[0] ?? 0) + 1; i < size; i++) {
    if (row.get(i) === dark) continue;
    edges.push(i);
    dark = !dark;
  }
  return edges;
}

const width = (edges: readonly number[], index: number): number =>
  (edges[index + 1] ?? 0) - (edges[index] ?? 0);

function bestStartCode(bars: Int32Array, reader: Internals): number {
  let best = -1;
  let bestVariance = reader.MAX_AVG_VARIANCE;
  for (let code = reader.CODE_START_A; code <= reader.CODE_START_C; code++) {
    const pattern = reader.CODE_PATTERNS[code];
    if (!pattern) continue;
    const variance = varianceOf(bars, pattern, reader.MAX_INDIVIDUAL_VARIANCE);
    if (variance >= bestVariance) continue;
    bestVariance = variance;
    best = code;
  }
  return best;
}

type VarianceOf = (counters: Int32Array, pattern: Int32Array, max: number) => number;
const varianceOf: VarianceOf = (counters, pattern, max) =>
  (OneDReader as unknown as { patternMatchVariance: VarianceOf }).patternMatchVariance(
    counters,
    pattern,
    max,
  );
