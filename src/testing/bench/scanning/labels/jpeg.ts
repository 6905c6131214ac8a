import { blankPicture, type Picture } from './picture.ts';

/** Quantisation of brightness, ITU-T T.81 annex K.1. */
const steps = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();

const size = 8;
/** Rows of the discrete cosine transform of 8 values. */
const cosines = Float32Array.from({ length: size * size }, (_, at) => {
  const [frequency, place] = [Math.floor(at / size), at % size];
  const scale = frequency === 0 ? Math.sqrt(1 / size) : Math.sqrt(2 / size);
  return scale * Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * size));
});

/** What a JPEG of `quality` (libjpeg's scale, 1 to 100) leaves of the picture: nothing is coded, only rounded. */
export function throughJpeg(picture: Picture, quality: number | null): Picture {
  if (quality === null) return picture;
  const factor = quality < 50 ? 50 / quality : 2 - quality / 50;
  const quants = steps.map((step) => Math.max(1, Math.round(step * factor)));
  const result = blankPicture(picture.width, picture.height);
  for (let top = 0; top < picture.height; top += size)
    for (let left = 0; left < picture.width; left += size) roundBlock(picture, result, left, top, quants);
  return result;
}

function roundBlock(from: Picture, to: Picture, left: number, top: number, quants: readonly number[]): void {
  const block = new Float32Array(size * size);
  const placeOf = (at: number) => {
    const y = Math.min(from.height - 1, top + Math.floor(at / size));
    return y * from.width + Math.min(from.width - 1, left + (at % size));
  };
  for (let at = 0; at < block.length; at++)
    block[at] = Math.max(0, Math.min(1, from.light[placeOf(at)] ?? 0)) * 255 - 128;
  const spectrum = transformed(transformed(block, false), false);
  const kept = spectrum.map((value, at) => Math.round(value / (quants[at] ?? 1)) * (quants[at] ?? 1));
  const back = transformed(transformed(kept, true), true);
  for (let at = 0; at < back.length; at++) to.light[placeOf(at)] = ((back[at] ?? 0) + 128) / 255;
}

/** Transforms each row, or transforms it back, and turns the block on its diagonal. */
function transformed(block: Float32Array, isBack: boolean): Float32Array {
  const result = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let i = 0; i < size; i++) {
      let total = 0;
      for (let k = 0; k < size; k++)
        total += (block[row * size + k] ?? 0) * (cosines[isBack ? k * size + i : i * size + k] ?? 0);
      result[i * size + row] = total;
    }
  }
  return result;
}
