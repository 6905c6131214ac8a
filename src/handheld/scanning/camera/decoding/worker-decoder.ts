import type { FrameDecoder, FrameReading } from '../frame-decoder.ts';
import type { DecoderRequest, FrameAnswer } from './decoder-messages.ts';

const nothing: FrameReading = { codes: [], milliseconds: 0 };

type DecodingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;
/** What decodes where there is no worker that can. */
export type Spare = () => Promise<FrameDecoder>;

/** Decodes in a worker of its own, which is ended with the decoder; on the page where that cannot be. */
export function createWorkerDecoder(): FrameDecoder {
  return createDecoderOn(startWorker(), async () => (await import('./page-decoder.ts')).createPageDecoder());
}

/** Null where workers cannot draw a frame, as in browsers older than the installed app asks for. */
function startWorker(): DecodingWorker | null {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  return new Worker(new URL('./decoder-worker.ts', import.meta.url), { type: 'module' });
}

/**
 * The page's side of the conversation with a worker. Frames that a worker which died still owes resolve as nothing, and
 * the spare takes over from the next one on.
 */
export function createDecoderOn(worker: DecodingWorker | null, spare: Spare): FrameDecoder {
  const waiting = new Map<number, (reading: FrameReading) => void>();
  let lastId = 0;
  let isClosed = false;
  let spared: Promise<FrameDecoder | null> | undefined;
  if (worker === null) takeSpare();

  function takeSpare(): void {
    spared ??= spare().catch(() => null);
    settleAll();
  }
  function settleAll(): void {
    for (const settle of waiting.values()) settle(nothing);
    waiting.clear();
  }
  worker?.addEventListener('message', (event) => {
    const { id, reading } = (event as MessageEvent<FrameAnswer>).data;
    waiting.get(id)?.(reading);
    waiting.delete(id);
  });
  for (const fault of ['error', 'messageerror'] as const) worker?.addEventListener(fault, takeSpare);

  async function decodeSpare(taken: Promise<FrameDecoder | null>, frame: ImageBitmap): Promise<FrameReading> {
    const decoder = await taken;
    if (decoder !== null && !isClosed) return decoder.decode(frame);
    frame.close();
    return nothing;
  }
  function ask(frame: ImageBitmap): Promise<FrameReading> {
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      const request: DecoderRequest = { kind: 'frame', id, frame };
      worker?.postMessage(request, [frame]);
    });
  }

  return {
    decode(frame) {
      if (spared) return decodeSpare(spared, frame);
      if (!isClosed) return ask(frame);
      frame.close();
      return Promise.resolve(nothing);
    },
    startOver() {
      const request: DecoderRequest = { kind: 'startOver' };
      if (!isClosed) worker?.postMessage(request);
      void spared?.then((decoder) => decoder?.startOver());
    },
    close() {
      isClosed = true;
      worker?.terminate();
      settleAll();
      void spared?.then((decoder) => decoder?.close());
    },
  };
}
