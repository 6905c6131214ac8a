import type { SingleDecoderName } from '../decoder-names.ts';
import type { SingleEngine } from './single-engine.ts';
import type { SingleAnswer, SingleRequest } from './single-messages.ts';
import { createZbarEngine } from './zbar-engine.ts';
import { createZxingBrowserEngine } from './zxing-browser-engine.ts';
import { createZxingWasmEngine } from './zxing-wasm-engine.ts';

/** Runs the single decoders where the product runs its own: in a worker, on frames handed over as bitmaps. */
const engines: Record<SingleDecoderName, Promise<SingleEngine>> = {
  'zxing-browser': Promise.resolve(createZxingBrowserEngine(false)),
  'zxing-browser-try-harder': Promise.resolve(createZxingBrowserEngine(true)),
  'zxing-wasm-minimal': createZxingWasmEngine(false),
  'zxing-wasm-tuned': createZxingWasmEngine(true),
  'zbar-wasm': createZbarEngine(),
};

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

addEventListener('message', ({ data }: MessageEvent<SingleRequest>) => void answer(data));

async function answer({ decoder, frame }: SingleRequest): Promise<void> {
  const engine = await engines[decoder];
  const start = performance.now();
  canvas.width = frame.width;
  canvas.height = frame.height;
  context?.drawImage(frame, 0, 0);
  frame.close();
  const texts = await engine(canvas);
  const reply: SingleAnswer = { texts, milliseconds: performance.now() - start };
  postMessage(reply);
}
