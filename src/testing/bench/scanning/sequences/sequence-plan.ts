import type { GrayFrame } from '../../../../handheld/scanning/camera/decoding/gray-frame.ts';
import type { Random } from '../../../../shared/domain/random.ts';
import { createSeededRandom } from '../../../seeded-random.ts';
import { type LabelSymbology, labelSymbologies } from '../labels/label-symbologies.ts';
import { goodLook, type Look } from '../labels/look.ts';
import { photographLabel } from '../labels/photograph-label.ts';
import { framesPerSecond } from './simulate-reading.ts';

/** A hand that brings a label into view: what is left of its haste falls off with `settling` seconds. */
export type PlannedSequence = {
  id: string;
  seed: number;
  symbology: LabelSymbology;
  text: { encoded: string; expected: string };
  settling: number;
  first: Look;
  last: Look;
};

const count = 30;

export function planSequences(): PlannedSequence[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createSeededRandom(7000 + index);
    const symbology = labelSymbologies[index % labelSymbologies.length] as LabelSymbology;
    return {
      id: `${symbology.name} hand ${index}`,
      seed: 9000 + index,
      symbology,
      text: symbology.makeText(random),
      settling: between(0.2, 0.45, random),
      ...handOf(random),
    };
  });
}

const between = (from: number, to: number, random: Random) => from + (to - from) * random.next();
const around = (reach: number, random: Random) => between(-reach, reach, random);

/** How the label shows at first and once the hand is still: never as well as on a bench. */
function handOf(random: Random): { first: Look; last: Look } {
  const last: Look = {
    ...goodLook,
    size: between(0.75, 1.05, random),
    rotation: around(15, random),
    tilt: { upright: around(18, random), level: around(18, random) },
    blur: between(0.2, 0.36, random),
    motion: { length: between(0, 0.4, random), direction: between(0, 180, random) },
    contrast: between(0.5, 1, random),
    shade: between(0, 0.2, random),
    noise: between(3, 9, random),
  };
  const first: Look = {
    ...last,
    size: last.size * between(0.7, 1.1, random),
    rotation: last.rotation + around(60, random),
    tilt: { upright: around(55, random), level: around(55, random) },
    shift: { x: around(0.45, random), y: around(0.45, random) },
    blur: last.blur + between(0.8, 2.5, random),
    motion: { length: between(3, 9, random), direction: last.motion.direction },
  };
  return { first, last };
}

export function sequenceFrame(sequence: PlannedSequence, frame: number): GrayFrame {
  const haste = Math.exp(-frame / framesPerSecond / sequence.settling);
  const look = lookBetween(sequence.first, sequence.last, haste);
  // The label and the light stay; only the sensor's grain is new in each frame.
  return photographLabel(sequence.symbology, sequence.text.encoded, look, {
    random: createSeededRandom(sequence.seed),
    grain: createSeededRandom(sequence.seed + frame * 101),
  });
}

function lookBetween(first: Look, last: Look, haste: number): Look {
  const mixed = (from: number, to: number) => to + (from - to) * haste;
  return {
    ...last,
    size: mixed(first.size, last.size),
    rotation: mixed(first.rotation, last.rotation),
    tilt: {
      upright: mixed(first.tilt.upright, last.tilt.upright),
      level: mixed(first.tilt.level, last.tilt.level),
    },
    shift: { x: mixed(first.shift.x, last.shift.x), y: mixed(first.shift.y, last.shift.y) },
    blur: mixed(first.blur, last.blur),
    motion: { ...last.motion, length: mixed(first.motion.length, last.motion.length) },
  };
}
