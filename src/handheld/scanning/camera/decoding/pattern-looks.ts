import type { BarRows } from './bar-rows.ts';
import type { Testimony } from './evidence.ts';
import { type Look, barsInFrame } from './look.ts';
import type { Sighting } from './sighting.ts';
import { readUnsharpEan, type UnsharpReading } from './unsharp-ean.ts';
import { testified } from './whole-looks.ts';

/**
 * What was read wrongly from everything that has bars had a margin of 0.06 at most or a likeness below 0.87; what was
 * read rightly mostly more than 0.1 and 0.91.
 */
const certain = { margin: 0.09, likeness: 0.9 };
const worthSaying = { margin: 0.035, likeness: 0.88 };

/** Which bands of which area are taken together. */
type Passage = { area: number; from: number; to: number; reversed?: boolean };

/** EAN-13 and UPC-A from rows so unsharp that edges are gone: digits compared as wholes. */
export const patternLook = lookAt('patterns', [{ area: 0, from: 3, to: 5 }]);

/** The same from all rows, from the second place, and upside down. Dearer than anything else. */
export const otherPatternLook = lookAt('other patterns', [
  { area: 0, from: 0, to: 8 },
  { area: 1, from: 3, to: 5 },
  { area: 0, from: 3, to: 5, reversed: true },
]);

function lookAt(name: string, passages: readonly Passage[]): Look {
  return {
    name,
    see: (view) => {
      const areas = view.rows();
      return Promise.resolve(
        passages.flatMap((passage) => {
          const area = areas[passage.area];
          return area ? testimoniesOf(area, passage) : [];
        }),
      );
    },
  };
}

function testimoniesOf(area: BarRows, { from, to, reversed = false }: Passage): Testimony[] {
  const row = meanOf(area.rows.slice(from, to));
  const reading = readUnsharpEan(reversed ? row.reverse() : row, area.barsWidth / area.step);
  if (reading === null || !isAtLeast(reading, worthSaying)) return [];
  const seen: Sighting = {
    raw: reading.digits,
    symbology: 'EAN_13',
    corners: barsInFrame(area),
    rows: to - from,
  };
  return testified([seen], 'patterns', isAtLeast(reading, certain) ? 0 : Infinity);
}

const isAtLeast = (reading: UnsharpReading, least: { margin: number; likeness: number }): boolean =>
  reading.margin >= least.margin && reading.likeness >= least.likeness;

function meanOf(rows: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(rows[0]?.length ?? 0);
  for (const row of rows) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0);
  return mean.map((value) => value / rows.length);
}
