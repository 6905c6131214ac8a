import zbarUrl from '@undecaf/zbar-wasm/dist/zbar.wasm?url';
import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { DecoderRequest, FrameAnswer } from './decoder-messages.ts';
import type { BarcodeDetectorClass } from './device-reader.ts';
import { absent, type Engines, once } from './engines.ts';
import { createFrameReader } from './frame-reader.ts';
import { type GrayFrame, grayOf } from './gray-frame.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Decodes off the page's thread. Modules and wasm come from our own origin, where the service worker keeps them. */
const engines: Engines = {
  zxingWasm: once(async () =>
    (await import('./zxing-wasm-reader.ts')).loadZxingWasm({ locateFile: () => zxingUrl }),
  ),
  zbar: once(async () => (await import('./zbar-reader.ts')).loadZbar(zbarUrl)),
  zxingJs: once(async () => (await import('./zxing-js-reader.ts')).createZxingJsReader()),
  device: deviceEngine(self as { BarcodeDetector?: BarcodeDetectorClass }),
};

function deviceEngine({ BarcodeDetector }: { BarcodeDetector?: BarcodeDetectorClass }): Engines['device'] {
  if (BarcodeDetector === undefined) return absent;
  return once(async () => (await import('./device-reader.ts')).loadDeviceReader(BarcodeDetector));
}

let reader = createFrameReader(engines);
// Compiled while the camera opens, so that the first frame is read at once.
void engines.zxingWasm();
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

self.addEventListener('message', ({ data }: MessageEvent<DecoderRequest>) => {
  if (data.kind === 'startOver') reader = createFrameReader(engines);
  else void answer(data.id, data.frame);
});

/** Every frame is answered, for the next one waits for that. */
async function answer(id: number, frame: ImageBitmap): Promise<void> {
  const start = performance.now();
  const codes = await codesIn(frame).catch(() => []);
  const message: FrameAnswer = { id, reading: { codes, milliseconds: performance.now() - start } };
  self.postMessage(message);
}

async function codesIn(frame: ImageBitmap): Promise<FrameAnswer['reading']['codes']> {
  const picture = grayFrameOf(frame);
  return picture ? (await reader.read(picture)).codes : [];
}

function grayFrameOf(frame: ImageBitmap): GrayFrame | null {
  const { width, height } = frame;
  if (context === null || width === 0 || height === 0) return null;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  // White behind pictures that are not opaque: paper is.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(frame, 0, 0);
  frame.close();
  return grayOf(context.getImageData(0, 0, width, height).data, width, height);
}
