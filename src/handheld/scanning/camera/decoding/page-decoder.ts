import { BrowserCodeReader } from '@zxing/browser';
import type { FrameDecoder } from '../frame-decoder.ts';
import { createEvidence, printOf } from './evidence.ts';
import { codesOf } from './frame-reader.ts';
import { grayOf } from './gray-frame.ts';
import { createQuietReader, hintsFor } from './quiet-reader.ts';
import { allSymbologies, type Sighting } from './sighting.ts';
import { testified } from './whole-looks.ts';
import { sightingsOf } from './zxing-js-reader.ts';

/**
 * Decodes on the page by @zxing/browser alone: for browsers whose workers cannot draw, and for a worker that did not
 * start. Slower, and it holds the page up; still every symbology is read.
 */
export function createPageDecoder(): FrameDecoder {
  const reader = new BrowserCodeReader(createQuietReader(allSymbologies), hintsFor(allSymbologies));
  const canvas = document.createElement('canvas');
  let evidence = createEvidence();
  return {
    decode(frame) {
      const start = performance.now();
      const size = { width: frame.width, height: frame.height };
      const pixels = drawn(frame, canvas);
      if (pixels === null) return Promise.resolve({ codes: [], milliseconds: 0 });
      evidence.nextFrame(printOf(grayOf(pixels, size.width, size.height).data));
      const believed = evidence.weigh(testified(seenBy(reader, canvas), 'zxing-js', 0));
      return Promise.resolve({ codes: codesOf(believed, size), milliseconds: performance.now() - start });
    },
    startOver() {
      evidence = createEvidence();
    },
    close() {
      canvas.width = 0;
    },
  };
}

function drawn(frame: ImageBitmap, canvas: HTMLCanvasElement): Uint8ClampedArray | null {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const { width, height } = frame;
  canvas.width = width;
  canvas.height = height;
  if (context === null || width === 0 || height === 0) return null;
  context.drawImage(frame, 0, 0);
  frame.close();
  return context.getImageData(0, 0, width, height).data;
}

/** The library says "nothing found" by throwing; nothing in the frame is no failure here. */
function seenBy(reader: BrowserCodeReader, canvas: HTMLCanvasElement): Sighting[] {
  try {
    return sightingsOf(reader.decodeFromCanvas(canvas));
  } catch {
    return [];
  }
}
