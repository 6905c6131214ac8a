import { framesOfView, type Outcome } from '../outcome.ts';
import type { PageDecoder } from './page-decoder.ts';

/** Shows a still picture to a decoder, frame after frame, until it reads something or the view ends. */
export async function readView(
  item: string,
  picture: HTMLCanvasElement,
  decoder: PageDecoder,
): Promise<Outcome> {
  const decoding: number[] = [];
  const waiting: number[] = [];
  let texts: readonly string[] = [];
  const frames = decoder.isWithoutMemory ? 1 : framesOfView;
  decoder.startView();
  for (let i = 0; i < frames && texts.length === 0; i++) {
    const frame = await createImageBitmap(picture);
    const start = performance.now();
    const answer = await decoder.decode(frame);
    waiting.push(performance.now() - start);
    decoding.push(answer.milliseconds);
    texts = answer.texts;
  }
  return { item, decoder: decoder.name, texts, decoding, waiting };
}

/** Lets each decoder look at the picture, another one first each time: what disturbs the machine disturbs all alike. */
export async function readWithAll(
  item: string,
  picture: HTMLCanvasElement,
  decoders: readonly PageDecoder[],
  turn: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < decoders.length; i++) {
    const decoder = decoders[(turn + i) % decoders.length];
    if (decoder) outcomes.push(await readView(item, picture, decoder));
  }
  return outcomes;
}
