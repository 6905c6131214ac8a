import { degradations } from '../labels/degradations.ts';
import { frameOf, planLabels } from '../labels/label-plan.ts';
import type { Outcome, SequenceOutcome } from '../outcome.ts';
import { planSequences } from '../sequences/sequence-plan.ts';
import { createPageDecoders } from './page-decoder.ts';
import { fetchPicture, grayPicture } from './pictures.ts';
import { playWithAll } from './play-sequence.ts';
import { readWithAll } from './read-view.ts';

const decoders = createPageDecoders();
const labels = planLabels(false);
const sequences = planSequences();
let turn = 0;

/** What the benchmark's own process asks of the page. */
const page = {
  /** Every decoder and every engine in it has loaded and has run for a while before anything is timed. */
  async warmUp(): Promise<void> {
    for (const { name } of degradations) {
      const label = labels.find(({ degradation }) => degradation.name === name);
      if (label) await readWithAll(label.id, grayPicture(frameOf(label)), decoders, turn++);
    }
  },
  /** Empty for a picture the browser cannot open. */
  async readImage(url: string): Promise<Outcome[]> {
    const picture = await fetchPicture(url);
    return picture === null ? [] : readWithAll(url, picture, decoders, turn++);
  },
  async readLabel(id: string): Promise<Outcome[]> {
    const label = labels.find((one) => one.id === id);
    return label === undefined ? [] : readWithAll(id, grayPicture(frameOf(label)), decoders, turn++);
  },
  async playSequence(id: string): Promise<SequenceOutcome[]> {
    const sequence = sequences.find((one) => one.id === id);
    return sequence === undefined ? [] : playWithAll(sequence, decoders);
  },
};

export type ScanningPage = typeof page;

Object.assign(window, { scanningPage: page });
