import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnLabel } from '../../../../testing/drawn-label.ts';
import { createNodeFrameReader } from '../../../../testing/node-frame-reader.ts';
import { createSeededRandom } from '../../../../testing/seeded-random.ts';
import type { GrayFrame } from './gray-frame.ts';
import { inTurn } from './schedule.ts';

async function codesIn(picture: GrayFrame): Promise<string[]> {
  const reader = await createNodeFrameReader();
  const read: string[] = [];
  for (let frame = 0; frame < inTurn.length; frame++) {
    read.push(...(await reader.read(picture)).codes.map(({ raw }) => raw));
  }
  return read;
}

function pictureOf(width: number, height: number, shade: (x: number, y: number) => number): GrayFrame {
  const data = Uint8Array.from({ length: width * height }, (_, i) => shade(i % width, Math.floor(i / width)));
  return { width, height, data };
}

describe('where there is no code of a warehouse', () => {
  it('noise gives nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = createSeededRandom(seed);
        expect(await codesIn(pictureOf(96, 64, () => random.next() * 256))).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it('bars of random widths give nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 2, max: 4 }), async (seed, module) => {
        const random = createSeededRandom(seed);
        const bars = Array.from({ length: 200 }, () => (random.next() < 0.5 ? 30 : 220));
        const shade = (x: number) => (x < 20 || x > 300 ? 230 : (bars[Math.floor(x / module)] ?? 0));
        expect(await codesIn(pictureOf(320, 40, shade))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it.each([
    ['UPC-E', 'upce', '01234565'],
    ['Aztec', 'azteccode', 'ABC123'],
    ['Codabar', 'rationalizedCodabar', 'A1234B'],
    ['Code 93', 'code93', 'ABC123'],
    ['DataBar', 'databaromni', '(01)04006381333931'],
    ['Micro QR', 'microqrcode', '12345'],
  ])('%s gives nothing', async (_, bcid, text) => {
    expect(await codesIn(await drawnLabel(bcid, text))).toEqual([]);
  });
});
