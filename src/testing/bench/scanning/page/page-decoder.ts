import { createWorkerDecoder } from '../../../../handheld/scanning/camera/decoding/worker-decoder.ts';
import { type DecoderName, type SingleDecoderName, singleDecoderNames, stockhand } from '../decoder-names.ts';
import type { SingleAnswer, SingleRequest } from './single-messages.ts';

/** A decoder as the page sees it: frames in, texts out, one at a time. */
export type PageDecoder = {
  name: DecoderName;
  /** Sees the same in an equal frame, whatever came before. */
  isWithoutMemory: boolean;
  /** The next frame is the first of another view. */
  startView(): void;
  decode(frame: ImageBitmap): Promise<SingleAnswer>;
};

export function createPageDecoders(): PageDecoder[] {
  const worker = new Worker(new URL('./single-worker.ts', import.meta.url), { type: 'module' });
  return [...singleDecoderNames.map((name) => singleDecoder(name, worker)), productDecoder()];
}

function singleDecoder(name: SingleDecoderName, worker: Worker): PageDecoder {
  return {
    name,
    isWithoutMemory: true,
    startView: () => undefined,
    decode: (frame) =>
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data as SingleAnswer), { once: true });
        worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
        const request: SingleRequest = { decoder: name, frame };
        worker.postMessage(request, [frame]);
      }),
  };
}

function productDecoder(): PageDecoder {
  const decoder = createWorkerDecoder();
  return {
    name: stockhand,
    isWithoutMemory: false,
    startView: () => decoder.startOver(),
    decode: async (frame) => {
      const { codes, milliseconds } = await decoder.decode(frame);
      return { texts: codes.map(({ raw }) => raw), milliseconds };
    },
  };
}
