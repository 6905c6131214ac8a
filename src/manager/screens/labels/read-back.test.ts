import { describe, expect, test } from 'vitest';
import type { GrayFrame } from '../../../handheld/scanning/camera/decoding/gray-frame.ts';
import { codesRaster, seenByCamera } from '../../../testing/label-raster.ts';
import { createNodeFrameReader } from '../../../testing/node-frame-reader.ts';
import { sampleLabels } from '../../../testing/sample-labels.ts';
import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import { drawBarcode } from '../../ui/barcode/draw-barcode.ts';
import { isBlocking } from './design/fit-problem.ts';
import type { LabelSymbol } from './design/label.ts';
import { type FormatName, formatNames, formatOf } from './design/label-format.ts';
import { layOutLabel } from './design/lay-out-label.ts';
import type { LaidOutLabel } from './design/placed.ts';
import { type Resolution, resolutions } from './design/printer.ts';
import { rememberedDraw } from './design/remembered-draw.ts';

const draw = rememberedDraw(drawBarcode);
const gs = '\u001d';

/** What a scanner sends of a symbol: the AIM identifier where it announces GS1, and FNC1 as the separator. */
function said({ symbology, text }: LabelSymbol): string {
  if (symbology === 'gs1-128') return `]C1${elementString(text)}`;
  return symbology === 'gs1datamatrix' ? `]d2${elementString(text)}` : text;
}

/** `(02)..(37)40(10)L1` as it is encoded: a separator behind values of variable length that something follows. */
function elementString(text: string): string {
  const elements = [...text.matchAll(/\((\d+)\)([^(]*)/g)].map(([, ai = '', value = '']) => ({ ai, value }));
  return elements
    .map(({ ai, value }, index) =>
      ['00', '01', '02', '17'].includes(ai) || index === elements.length - 1 ? ai + value : ai + value + gs,
    )
    .join('');
}

/** As the camera would: frame after frame until all that is there was seen. */
async function readFrom(frame: GrayFrame, count: number): Promise<string[]> {
  const reader = await createNodeFrameReader();
  const seen = new Set<string>();
  for (let look = 0; look < 16 && seen.size < count; look++) {
    for (const { raw } of (await reader.read(frame)).codes) seen.add(raw);
  }
  return [...seen].toSorted();
}

/** Each printer that a format may be printed on; sheets go through office printers only. */
const printersOf = (format: FormatName): readonly Resolution[] =>
  formatOf(format).medium === 'sheet' ? [300] : resolutions;

const laidOut = (shape: BarcodeShape, name: string): LaidOutLabel[] => {
  const label = sampleLabels(shape)[name];
  if (!label) throw new Error(`no label ${name}`);
  return formatNames
    .flatMap((format) => printersOf(format).map((dpi) => layOutLabel(label, formatOf(format), { dpi, draw })))
    .filter(({ problems }) => !problems.some(isBlocking));
};

const shapes: readonly BarcodeShape[] = ['linear', 'square'];
/** The kinds of symbols of the set-up are given: there is no choice of shape. */
const isChosen = (name: string, shape: BarcodeShape): boolean =>
  shape === 'linear' || !name.startsWith('set-up');
const cases = shapes.flatMap((shape) =>
  Object.keys(sampleLabels(shape))
    .filter((name) => isChosen(name, shape))
    .map((name) => ({ shape, name })),
);

describe.each(cases)(
  '$name, $shape codes: the decoder of the handheld reads letter by letter what is printed',
  ({ shape, name }) => {
    test('in every format, at 203 and 300 dots an inch', async () => {
      for (const laid of laidOut(shape, name)) {
        const expected = laid.symbols.map(({ symbol }) => said(symbol)).toSorted();
        const read = await readFrom(codesRaster(laid), expected.length);
        expect({ dpi: laid.dpi, width: laid.width, read }).toEqual({
          dpi: laid.dpi,
          width: laid.width,
          read: expected,
        });
      }
    });

    test('seen by a camera with about two and a half pixels to the narrowest bar', async () => {
      for (const laid of laidOut(shape, name).filter(({ dpi }) => dpi === 203)) {
        const expected = laid.symbols.map(({ symbol }) => said(symbol)).toSorted();
        const scale = Math.min(1, 2.5 / Math.min(...laid.symbols.map(({ module }) => module)));
        const read = await readFrom(seenByCamera(codesRaster(laid), scale), expected.length);
        expect({ width: laid.width, read }).toEqual({ width: laid.width, read: expected });
      }
    });
  },
);
