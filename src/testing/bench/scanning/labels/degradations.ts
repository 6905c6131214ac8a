import type { Random } from '../../../../shared/domain/random.ts';
import { goodLook, type Look } from './look.ts';

export type Degradation = {
  name: string;
  /** From a nuisance to what hardly any decoder reads. */
  strengths: readonly number[];
  /** What a strength changes in a good look. */
  change(strength: number, random: Random): Partial<Look>;
};

const anyAngle = (random: Random) => random.next() * 180;
const side = (random: Random) => (random.next() < 0.5 ? -1 : 1);

/** One thing wrong at a time; each with the unit of the `Look` it changes. */
export const degradations: readonly Degradation[] = [
  { name: 'none', strengths: [0], change: () => ({}) },
  { name: 'blur', strengths: [0.35, 0.5, 0.65], change: (strength) => ({ blur: strength }) },
  {
    name: 'motion',
    strengths: [1.2, 2, 3],
    change: (strength, random) => ({ motion: { length: strength, direction: anyAngle(random) } }),
  },
  { name: 'contrast', strengths: [0.2, 0.1, 0.05], change: (strength) => ({ contrast: strength }) },
  { name: 'noise', strengths: [8, 18, 32], change: (strength) => ({ noise: strength }) },
  {
    name: 'rotation',
    strengths: [12, 35, 62, 90],
    change: (strength, random) => ({ rotation: strength * side(random) + (random.next() - 0.5) * 6 }),
  },
  {
    name: 'tilt',
    strengths: [30, 45, 60],
    change: (strength, random) =>
      random.next() < 0.5
        ? { tilt: { upright: strength * side(random), level: 0 }, rotation: (random.next() - 0.5) * 10 }
        : { tilt: { upright: 0, level: strength * side(random) }, rotation: (random.next() - 0.5) * 10 },
  },
  { name: 'size', strengths: [0.7, 0.5, 0.4], change: (strength) => ({ size: strength }) },
  { name: 'shade', strengths: [0.25, 0.45, 0.7], change: (strength) => ({ shade: strength }) },
  { name: 'glare', strengths: [0.5, 0.9, 1.4], change: (strength) => ({ glare: strength }) },
  { name: 'curve', strengths: [0.5, 0.7, 0.9], change: (strength) => ({ curve: strength }) },
  { name: 'dirt', strengths: [0.4, 0.6, 0.8], change: (strength) => ({ dirt: strength }) },
  {
    name: 'inversion',
    strengths: [1, 0.5, 0.25],
    change: (strength) => ({ inverted: true, contrast: strength }),
  },
  { name: 'scratches', strengths: [1, 2, 4], change: (strength) => ({ scratches: strength }) },
  { name: 'jpeg', strengths: [20, 8, 4], change: (strength) => ({ jpegQuality: strength }) },
];

export const degradedLook = ({ change }: Degradation, strength: number, random: Random): Look => ({
  ...goodLook,
  ...change(strength, random),
});
