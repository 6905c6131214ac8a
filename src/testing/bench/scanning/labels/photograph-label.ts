import type { GrayFrame } from '../../../../handheld/scanning/camera/decoding/gray-frame.ts';
import type { Random } from '../../../../shared/domain/random.ts';
import { throughJpeg } from './jpeg.ts';
import type { LabelSymbology } from './label-symbologies.ts';
import { glared, noisy, shaded } from './lighting.ts';
import type { Look } from './look.ts';
import { blurred, moved } from './optics.ts';
import { blankPicture, developed, type Picture } from './picture.ts';
import { type Place, type Pose, poseOf } from './pose.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { encodeSymbol, type LabelSymbol } from './symbol.ts';

export const frameSize = { width: 640, height: 480 };
/** A label is never shown larger than this share of the frame's width and height. */
const largest = { width: 0.92, height: 0.8 };
/** Samples a pixel and direction where the symbol is. */
const fine = 3;

/** `random` decides on the label and the light, `grain` on the noise of the one frame. */
export type Chances = { random: Random; grain: Random };

/** A frame as a handheld's camera would take it. The same chances give the same frame. */
export function photographLabel(
  symbology: LabelSymbology,
  encoded: string,
  look: Look,
  { random, grain }: Chances,
): GrayFrame {
  const symbol = encodeSymbol(symbology, encoded);
  const module = moduleOf(symbol, symbology.usualModule) * look.size;
  const surface = surfaceOf(symbol, look, random);
  const pose = poseOf(look, { ...frameSize, module, labelWidth: symbol.width });
  const seen = exposed(symbol, surface, pose);
  const lit = glared(shaded(seen, look.shade, random), look.glare, random);
  const focused = blurred(lit, look.blur * module);
  const held = moved(focused, look.motion.length * module, look.motion.direction);
  return developed(throughJpeg(noisy(held, look.noise, grain), look.jpegQuality));
}

function moduleOf({ width, height, quietZone }: LabelSymbol, usual: number): number {
  const across = (frameSize.width * largest.width) / (width + 2 * quietZone);
  const down = (frameSize.height * largest.height) / (height + 2 * quietZone);
  return Math.min(usual, across, down);
}

/** Light in each pixel: the mean of several samples where there are bars, one where paper or carton is. */
function exposed(symbol: LabelSymbol, surface: Surface, pose: Pose): Picture {
  const picture = blankPicture(frameSize.width, frameSize.height);
  const place: Place = { u: 0, v: 0 };
  const beside = surface(Number.POSITIVE_INFINITY, 0);
  const sample = (x: number, y: number) => (pose(x, y, place) ? surface(place.u, place.v) : beside);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const coarse = sample(x + 0.5, y + 0.5);
      const isFine = coarse !== beside && isNear(symbol, place);
      picture.light[y * picture.width + x] = isFine ? mean(sample, x, y) : coarse;
    }
  }
  return picture;
}

function isNear({ width, height, quietZone }: LabelSymbol, { u, v }: Place): boolean {
  return Math.abs(u) < width / 2 + quietZone && Math.abs(v) < height / 2 + quietZone;
}

function mean(sample: (x: number, y: number) => number, x: number, y: number): number {
  let total = 0;
  for (let i = 0; i < fine; i++)
    for (let j = 0; j < fine; j++) total += sample(x + (i + 0.5) / fine, y + (j + 0.5) / fine);
  return total / (fine * fine);
}
