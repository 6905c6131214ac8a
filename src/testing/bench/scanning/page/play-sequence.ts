import { type DecoderName, plainDecoder } from '../decoder-names.ts';
import type { SequenceOutcome } from '../outcome.ts';
import { type PlannedSequence, sequenceFrame } from '../sequences/sequence-plan.ts';
import { framesOfSequence, simulateReading } from '../sequences/simulate-reading.ts';
import type { PageDecoder } from './page-decoder.ts';
import { grayPicture } from './pictures.ts';
import type { SingleAnswer } from './single-messages.ts';

/** A handheld's processor against this machine's. */
const slownesses = [1, 4];
/** Seconds the scan loop of @zxing/browser waits between two attempts, by default; the others take each frame. */
const stockPause = 0.5;
/** The stock loop, and every format in every frame. */
const compared: readonly DecoderName[] = [
  'zxing-browser',
  'zxing-wasm-minimal',
  'zxing-wasm-tuned',
  'stockhand',
];

export async function playWithAll(
  sequence: PlannedSequence,
  decoders: readonly PageDecoder[],
): Promise<SequenceOutcome[]> {
  const pictures = Array.from({ length: framesOfSequence }, (_, frame) =>
    grayPicture(sequenceFrame(sequence, frame)),
  );
  const outcomes: SequenceOutcome[] = [];
  for (const decoder of decoders.filter(({ name }) => compared.includes(name))) {
    const decode = decodingOf(pictures, decoder);
    for (const slowness of slownesses) {
      decoder.startView();
      const pause = decoder.name === plainDecoder ? stockPause : 0;
      const { texts, readAfter } = await simulateReading({ slowness, pause, decode });
      outcomes.push({ item: sequence.id, decoder: decoder.name, slowness, texts, readAfter });
    }
  }
  return outcomes;
}

/** A decoder without memory need not look at a frame twice. */
function decodingOf(pictures: readonly HTMLCanvasElement[], decoder: PageDecoder) {
  const known = new Map<number, SingleAnswer>();
  return async (index: number): Promise<SingleAnswer> => {
    const answer =
      known.get(index) ??
      (await decoder.decode(await createImageBitmap(pictures[index] as HTMLCanvasElement)));
    if (decoder.isWithoutMemory) known.set(index, answer);
    return answer;
  };
}
