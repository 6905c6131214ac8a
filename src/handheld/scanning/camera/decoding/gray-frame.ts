/** A picture in shades of grey: `data[y * width + x]`, 0 is black, 255 white. */
export type GrayFrame = { width: number; height: number; data: Uint8Array };

/** Brightness of RGBA pixels with the weights of ITU-R BT.601, in integers. Opaque pixels are assumed. */
export function grayOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GrayFrame {
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    data[i] = (306 * (rgba[at] ?? 0) + 601 * (rgba[at + 1] ?? 0) + 117 * (rgba[at + 2] ?? 0) + 512) >> 10;
  }
  return { width, height, data };
}
