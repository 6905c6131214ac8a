import type { GrayFrame } from '../../../../handheld/scanning/camera/decoding/gray-frame.ts';
import { createSeededRandom } from '../../../seeded-random.ts';
import { degradedLook, type Degradation, degradations } from './degradations.ts';
import { type LabelSymbology, labelSymbologies } from './label-symbologies.ts';
import { photographLabel } from './photograph-label.ts';

/** One label to be photographed; `seed` fixes its text and every chance in its picture. */
export type PlannedLabel = {
  id: string;
  seed: number;
  symbology: LabelSymbology;
  degradation: Degradation;
  strength: number;
};

/** Texts of each symbology, degradation and strength. */
const variants = 2;

/** Every symbology with every degradation and strength, the same in every run; `quick` takes every tenth. */
export function planLabels(quick: boolean): PlannedLabel[] {
  const all = labelSymbologies.flatMap((symbology) =>
    degradations.flatMap((degradation) =>
      degradation.strengths.flatMap((strength) =>
        Array.from({ length: variants }, (_, variant) => ({
          ...{ symbology, degradation, strength },
          id: [symbology.name, degradation.name, strength, variant].join(' '),
        })),
      ),
    ),
  );
  const planned = all.map((label, index) => ({ ...label, seed: 1 + index }));
  return quick ? planned.filter((_, index) => index % 10 === 0) : planned;
}

export const textOf = ({ symbology, seed }: PlannedLabel) => symbology.makeText(createSeededRandom(seed));

/** The label's picture: the same in every run. */
export function frameOf(label: PlannedLabel): GrayFrame {
  const { symbology, degradation, strength, seed } = label;
  const random = createSeededRandom(seed);
  const { encoded } = symbology.makeText(random);
  const look = degradedLook(degradation, strength, random);
  return photographLabel(symbology, encoded, look, { random, grain: random });
}
