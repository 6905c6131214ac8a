import type { BenchOptions } from '../bench.ts';
import { type BundleCost, measureBundles } from './bundle-cost.ts';
import { openImageSet } from './image-set.ts';
import { planLabels, textOf } from './labels/label-plan.ts';
import { openPage, type OpenPage } from './open-page.ts';
import type { SequenceOutcome } from './outcome.ts';
import type { Judged } from './score.ts';
import { planSequences } from './sequences/sequence-plan.ts';

export type JudgedImage = Judged & { symbology: string | null };
export type JudgedLabel = Judged & { symbology: string; degradation: string; strength: number };
export type JudgedSequence = SequenceOutcome & { expected: readonly string[] };

/** What a run measured. A part that was not run, or had no pictures, is null. */
export type ScanningMeasurement = {
  browser: string;
  images: JudgedImage[] | null;
  labels: JudgedLabel[] | null;
  sequences: JudgedSequence[] | null;
  bundles: BundleCost[] | null;
};

export async function measureScanning(options: BenchOptions): Promise<ScanningMeasurement> {
  const isWanted = (part: string) => options.only.length === 0 || options.only.includes(part);
  const imageSet = openImageSet(options.quick);
  const page = await openPage(imageSet?.folder ?? null);
  try {
    await page.call('warmUp');
    options.say(`Chromium ${page.browserVersion}`);
    return {
      browser: page.browserVersion,
      images: isWanted('images') && imageSet ? await readImages(page, imageSet.entries, options) : null,
      labels: isWanted('labels') ? await readLabels(page, options) : null,
      sequences: isWanted('sequences') ? await playSequences(page, options) : null,
      bundles: isWanted('bundles') ? await measureBundles() : null,
    };
  } finally {
    await page.close();
  }
}

async function readImages(
  page: OpenPage,
  entries: NonNullable<ReturnType<typeof openImageSet>>['entries'],
  { say }: BenchOptions,
): Promise<JudgedImage[]> {
  const judged: JudgedImage[] = [];
  for (const [index, { file, symbology, negative, expected }] of entries.entries()) {
    if (index % 100 === 0) say(`image ${index} of ${entries.length}`);
    const outcomes = await page.call('readImage', `/set/${file}`);
    if (outcomes.length === 0) say(`${file} could not be opened`);
    judged.push(
      ...outcomes.map((one) => ({ ...one, item: file, symbology, expected: negative ? [] : expected })),
    );
  }
  return judged;
}

async function readLabels(page: OpenPage, { quick, say }: BenchOptions): Promise<JudgedLabel[]> {
  const labels = planLabels(quick);
  const judged: JudgedLabel[] = [];
  for (const [index, label] of labels.entries()) {
    if (index % 100 === 0) say(`label ${index} of ${labels.length}`);
    const about = {
      expected: [textOf(label).expected],
      symbology: label.symbology.name,
      degradation: label.degradation.name,
      strength: label.strength,
    };
    judged.push(...(await page.call('readLabel', label.id)).map((one) => ({ ...one, ...about })));
  }
  return judged;
}

async function playSequences(page: OpenPage, { quick, say }: BenchOptions): Promise<JudgedSequence[]> {
  const sequences = planSequences().filter((_, index) => !quick || index % 10 === 0);
  const judged: JudgedSequence[] = [];
  for (const [index, { id, text }] of sequences.entries()) {
    if (index % 10 === 0) say(`sequence ${index} of ${sequences.length}`);
    const outcomes = await page.call('playSequence', id);
    judged.push(...outcomes.map((one) => ({ ...one, expected: [text.expected] })));
  }
  return judged;
}
