import type { GrayFrame } from '../handheld/scanning/camera/decoding/gray-frame.ts';
import type { LaidOutLabel } from '../manager/screens/labels/design/placed.ts';
import type { Shapes } from '../manager/ui/barcode/shape-drawing.ts';

/**
 * The codes of a label as its printer burns them, one pixel a dot, black or white: the part of the label that a
 * camera is aimed at, which is all of its codes with their quiet zones.
 */
export function codesRaster({ symbols }: Pick<LaidOutLabel, 'symbols'>): GrayFrame {
  const left = Math.min(...symbols.map(({ x }) => x));
  const top = Math.min(...symbols.map(({ y }) => y));
  const width = Math.max(...symbols.map((symbol) => symbol.x + symbol.width)) - left;
  const height = Math.max(...symbols.map((symbol) => symbol.y + symbol.height)) - top;
  const frame = { width, height, data: new Uint8Array(width * height).fill(255) };
  for (const { shapes } of symbols) {
    fill(
      frame,
      shapes.map((corners) => corners.map(([x, y]) => [x - left, y - top] as const)),
    );
  }
  return frame;
}

/** Even-odd, row by row: dark between the first and the second edge that a row crosses, and so on. */
function fill({ width, height, data }: GrayFrame, shapes: Shapes): void {
  const edges = shapes.flatMap((corners) =>
    corners.map((corner, index) => [corner, corners[(index + 1) % corners.length] ?? corner] as const),
  );
  for (let row = 0; row < height; row++) {
    const y = row + 0.5;
    const crossings = edges
      .filter(([[, y1], [, y2]]) => y1 > y !== y2 > y)
      .map(([[x1, y1], [x2, y2]]) => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
      .toSorted((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [Math.round(crossings[index] ?? 0), Math.round(crossings[index + 1] ?? 0)];
      data.fill(0, row * width + Math.max(0, from), row * width + Math.min(width, to));
    }
  }
}

/**
 * The same as a camera sees it a little too far away: fewer pixels, each the mean of what falls on it, so that edges
 * are soft. `scale` below 1 makes it smaller.
 */
export function seenByCamera(frame: GrayFrame, scale: number): GrayFrame {
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data[at] = meanOf(frame, { x: x / scale, y: y / scale, side: 1.3 / scale });
  }
  return { width, height, data };
}

const samples = 4;

/** Mean brightness around a point; beyond the label lies white paper. */
function meanOf(frame: GrayFrame, { x, y, side }: { x: number; y: number; side: number }): number {
  let sum = 0;
  for (let index = 0; index < samples * samples; index++) {
    const column = Math.floor(x + (((index % samples) + 0.5) / samples) * side);
    const row = Math.floor(y + ((Math.floor(index / samples) + 0.5) / samples) * side);
    const isInside = column >= 0 && row >= 0 && column < frame.width && row < frame.height;
    // Black is never quite black, white never quite white.
    sum += isInside ? 30 + (frame.data[row * frame.width + column] ?? 255) * 0.75 : 221;
  }
  return Math.round(sum / (samples * samples));
}
