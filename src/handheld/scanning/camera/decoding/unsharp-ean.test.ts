import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../../../testing/seeded-random.ts';
import { drawnLabel } from '../../../../testing/drawn-label.ts';
import { boxMean } from './bar-strip.ts';
import { readUnsharpEan } from './unsharp-ean.ts';

/** Values of a row for a module of a drawn label. */
const module = 4;

async function rowOf(digits: string): Promise<Float32Array> {
  const { width, height, data } = await drawnLabel('ean13', digits, module);
  const middle = Math.floor(height / 2);
  return Float32Array.from(data.subarray(middle * width, (middle + 1) * width));
}

/** Three box means come near a bell whose deviation is `modules`. */
function blurred(row: Float32Array, modules: number): Float32Array {
  const radius = Math.round(modules * module);
  return boxMean(boxMean(boxMean(row, radius), radius), radius);
}

describe('a row of EAN-13 too unsharp for edges', () => {
  it.each(['4006381333931', '9780804816632', '0036000291452'])('reads %s', async (digits) => {
    const reading = readUnsharpEan(blurred(await rowOf(digits), 0.5), 95 * module);
    expect(reading?.digits).toBe(digits);
    expect(reading?.margin).toBeGreaterThan(0.09);
  });

  it('reads a row that is wider at one end, as of a label that leans away', async () => {
    const row = await rowOf('4006381333931');
    const leaning = row.map((_, i) => {
      const share = i / row.length;
      return row[Math.round((share + 0.08 * share * (1 - share)) * row.length)] ?? 255;
    });
    expect(readUnsharpEan(blurred(leaning, 0.5), 95 * module)?.digits).toBe('4006381333931');
  });

  it('is sure of nothing in rows of chance', () => {
    const random = createSeededRandom(4);
    for (let round = 0; round < 4; round++) {
      const row = Float32Array.from({ length: 480 }, () => random.next() * 255);
      const { margin = 0, likeness = 0 } = readUnsharpEan(boxMean(row, 3), 380) ?? {};
      expect(margin > 0.09 && likeness > 0.9).toBe(false);
    }
  });
});
