import type { GrayFrame } from '../../../../handheld/scanning/camera/decoding/gray-frame.ts';

/** Light that falls on each pixel, row by row: 0 is black, 1 the brightest the sensor tells apart. */
export type Picture = { width: number; height: number; light: Float32Array };

export const blankPicture = (width: number, height: number): Picture => ({
  width,
  height,
  light: new Float32Array(width * height),
});

/** What the sensor makes of it: 256 steps, clipped at both ends. */
export function developed({ width, height, light }: Picture): GrayFrame {
  const data = new Uint8Array(light.length);
  for (let at = 0; at < data.length; at++)
    data[at] = Math.max(0, Math.min(255, Math.round((light[at] ?? 0) * 255)));
  return { width, height, data };
}
