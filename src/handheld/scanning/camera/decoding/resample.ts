import type { GrayFrame } from './gray-frame.ts';
import type { PixelPoint } from './sighting.ts';

/** A picture made of another, and where its places are in that one. */
export type Resampled = { picture: GrayFrame; placeOf: (point: PixelPoint) => PixelPoint };

/** The middle of the picture, half of its width and height, at twice the size. */
export function doubledMiddle(source: GrayFrame): Resampled {
  const [width, height] = [source.width & ~1, source.height & ~1];
  const [left, top] = [width / 4, height / 4];
  return drawn(source, width, height, ({ x, y }) => ({ x: left + x / 2, y: top + y / 2 }));
}

/** The picture turned about its middle so that `angle`, radians clockwise, becomes level. */
export function levelled(source: GrayFrame, angle: number): Resampled {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.ceil(Math.abs(source.width * cos) + Math.abs(source.height * sin));
  const height = Math.ceil(Math.abs(source.width * sin) + Math.abs(source.height * cos));
  return drawn(source, width, height, ({ x, y }) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return { x: source.width / 2 + dx * cos - dy * sin, y: source.height / 2 + dx * sin + dy * cos };
  });
}

/** Below this a cut-out is drawn at twice its size, pixels. */
const smallSide = 240;

/** The upright box around `corners` with `margin`, a share of its size, on each side; small ones at twice their size. */
export function cropped(source: GrayFrame, corners: readonly PixelPoint[], margin: number): Resampled {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const around = Math.max(right - left, bottom - top) * margin;
  const [width, height] = [right - left + 2 * around, bottom - top + 2 * around];
  const scale = Math.max(width, height) < smallSide ? 2 : 1;
  return drawn(source, Math.ceil(width * scale), Math.ceil(height * scale), ({ x, y }) => ({
    x: left - around + x / scale,
    y: top - around + y / scale,
  }));
}

/** Draws by an affine map from the new places to the old ones; outside of the source is paper. */
function drawn(
  source: GrayFrame,
  width: number,
  height: number,
  placeOf: (point: PixelPoint) => PixelPoint,
): Resampled {
  const origin = placeOf({ x: 0, y: 0 });
  const alongX = placeOf({ x: 1, y: 0 });
  const [stepX, stepY] = [alongX.x - origin.x, alongX.y - origin.y];
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let { x, y } = placeOf({ x: 0, y: row });
    for (let at = row * width, end = at + width; at < end; at++, x += stepX, y += stepY) {
      data[at] = brightnessAt(source, x, y);
    }
  }
  return { picture: { width, height, data }, placeOf };
}

const paper = 220;

function brightnessAt({ width, height, data }: GrayFrame, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return paper;
  const [left, top] = [x | 0, y | 0];
  const [fx, fy] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const lower = (data[at + width] ?? 0) * (1 - fx) + (data[at + width + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
