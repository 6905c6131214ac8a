import { blankPicture, type Picture } from './picture.ts';

/** Gaussian defocus, `sigma` in pixels. */
export function blurred(picture: Picture, sigma: number): Picture {
  if (sigma <= 0) return picture;
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const kernel = Float32Array.from(weights, (weight) => weight / whole);
  return alongRows(alongRows(picture, kernel), kernel);
}

/** Convolves each row and turns the picture on its diagonal, so that doing it twice covers both directions. */
function alongRows({ width, height, light }: Picture, kernel: Float32Array): Picture {
  const turned = blankPicture(height, width);
  const reach = (kernel.length - 1) / 2;
  for (let y = 0; y < height; y++) {
    const row = light.subarray(y * width, (y + 1) * width);
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (let k = -reach; k <= reach; k++) {
        const at = Math.max(0, Math.min(width - 1, x + k));
        total += (row[at] ?? 0) * (kernel[k + reach] ?? 0);
      }
      turned.light[x * height + y] = total;
    }
  }
  return turned;
}

/** The mean along a straight way of `length` pixels in `direction` degrees: the hand moved while it was exposed. */
export function moved(picture: Picture, length: number, direction: number): Picture {
  if (length <= 0) return picture;
  const { width, height, light } = picture;
  const steps = Math.max(2, Math.ceil(length) + 1);
  const offsets = Array.from({ length: steps }, (_, i) =>
    offsetAt((i / (steps - 1) - 0.5) * length, direction),
  );
  const result = blankPicture(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (const { dx, dy } of offsets) {
        const fromX = Math.max(0, Math.min(width - 1, x + dx));
        const fromY = Math.max(0, Math.min(height - 1, y + dy));
        total += light[fromY * width + fromX] ?? 0;
      }
      result.light[y * width + x] = total / steps;
    }
  }
  return result;
}

function offsetAt(way: number, direction: number): { dx: number; dy: number } {
  const angle = (direction * Math.PI) / 180;
  return { dx: Math.round(way * Math.cos(angle)), dy: Math.round(way * Math.sin(angle)) };
}
