import { describe, expect, test } from 'vitest';
import { sampleLabels } from '../../../../testing/sample-labels.ts';
import type { BarcodeShape } from '../../../ui/barcode/barcode-shape.ts';
import { drawBarcode } from '../../../ui/barcode/draw-barcode.ts';
import { isBlocking } from './fit-problem.ts';
import type { Label } from './label.ts';
import { type FormatName, formatNames, formatOf, resolutionFor } from './label-format.ts';
import { layOutLabel } from './lay-out-label.ts';
import type { Box, LaidOutLabel, Mark } from './placed.ts';
import { dotMm, dotsNear, resolutions } from './printer.ts';
import { reportOn } from './fit-report.ts';
import { rememberedDraw } from './remembered-draw.ts';
import { ruleOf } from './symbol-rule.ts';
import { suggestFormat } from './suggest-format.ts';
import { textWidth } from './text-width.ts';

const draw = rememberedDraw(drawBarcode);
const shapes: readonly BarcodeShape[] = ['linear', 'square'];

const everywhere = (label: Label): { format: FormatName; laid: LaidOutLabel }[] =>
  formatNames.flatMap((format) =>
    resolutions.map((dpi) => ({
      format,
      laid: layOutLabel(label, formatOf(format), { dpi: resolutionFor(formatOf(format), dpi), draw }),
    })),
  );

/** What a mark covers at most. */
function boxOf(mark: Mark): Box {
  if (mark.kind !== 'text') return mark;
  const width = textWidth(mark.text, mark.face) * mark.size;
  const left = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
  return { x: mark.x - left, y: mark.y - mark.size * 0.84, width, height: mark.size };
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;

const isOn = (box: Box, { width, height }: LaidOutLabel): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1;

const cases = shapes.flatMap((shape) =>
  Object.entries(sampleLabels(shape)).map(([name, label]) => ({ name, shape, label })),
);

describe.each(cases)('$name with $shape codes, in every format and on every printer', ({ label }) => {
  const all = everywhere(label).filter(({ laid }) => !laid.problems.some(isBlocking));

  test('has bars of whole dots, within what their standard allows or with a warning', () => {
    for (const { format, laid } of all) {
      for (const { symbol, module, shapes: drawn } of laid.symbols) {
        const { minimum, maximum } = ruleOf(symbol.symbology, symbol.use);
        const x = module * dotMm(laid.dpi);
        expect(Number.isInteger(module) && drawn.flat(2).every(Number.isInteger)).toBe(true);
        expect(x).toBeLessThanOrEqual(maximum + 1e-6);
        const isSaid = laid.problems.some(({ kind }) => kind === 'too_fine');
        expect({ format, isFine: x >= minimum - 1e-3 || isSaid }).toEqual({ format, isFine: true });
      }
    }
  });

  test('keeps text, frames and arrows out of the quiet zones, and everything on the label', () => {
    for (const { format, laid } of all) {
      const marks = laid.marks.map(boxOf);
      for (const symbol of laid.symbols) {
        expect({ format, symbol: isOn(symbol, laid) }).toEqual({ format, symbol: true });
        const across = symbol.shapes.flat().map(([x]) => x);
        const margin = dotsNear(formatOf(format).margin, laid.dpi);
        expect(Math.min(...across)).toBeGreaterThanOrEqual(margin);
        expect(Math.max(...across)).toBeLessThanOrEqual(laid.width - margin);
        expect({ format, over: laid.marks.filter((_, at) => overlap(marks[at]!, symbol)) }).toEqual({
          format,
          over: [],
        });
      }
      expect({ format, beyond: laid.marks.filter((_, at) => !isOn(marks[at]!, laid)) }).toEqual({
        format,
        beyond: [],
      });
    }
  });
});

describe('a logistic label', () => {
  const labels = sampleLabels('linear');
  const on = (name: string, format: FormatName) => {
    const label = labels[name];
    if (!label) throw new Error(name);
    return layOutLabel(label, formatOf(format), { dpi: 203, draw });
  };

  test('has an SSCC of at least 0.495 mm and 31.75 mm on the roll it is made for, as the lowest code', () => {
    const { symbols, problems, dpi } = on('sscc with contents', '100x150');
    expect(problems).toEqual([]);
    const lowest = symbols.toSorted((a, b) => b.y - a.y)[0];
    expect(lowest?.symbol.text).toMatch(/^\(00\)/);
    expect((lowest?.module ?? 0) * dotMm(dpi)).toBeGreaterThanOrEqual(0.495);
    expect((lowest?.height ?? 0) * dotMm(dpi)).toBeGreaterThanOrEqual(31.75);
  });

  test('puts contents that bars have no room for into a Data Matrix, and says them in bars where there is room', () => {
    const kinds = (format: FormatName) =>
      on('sscc with contents', format).symbols.map(({ symbol }) => symbol.symbology);
    expect(kinds('100x150')).toEqual(['gs1datamatrix', 'gs1-128']);
    expect(kinds('a4-1x2')).toEqual(['gs1-128', 'gs1-128', 'gs1-128']);
    expect(kinds('100x50')).toEqual(['gs1-128']);
  });

  test('on too small a roll says what is missing, by which standard', () => {
    expect(on('sscc', '50x25').problems).toMatchObject([
      { kind: 'too_fine', minimum: 0.495, source: 'GS1 General Specifications 5.12.3, table 5' },
      { kind: 'too_low', minimum: 31.75 },
    ]);
  });
});

describe('a code that does not fit', () => {
  const goods = sampleLabels('linear')['goods with lot and date'];
  const wide = goods ? [goods] : [];

  test('is refused, with what it needs and what there is', () => {
    const report = reportOn(wide.map((label) => layOutLabel(label, formatOf('50x25'), { dpi: 203, draw })));
    expect(report.printed).toEqual([]);
    expect(report.refused).toMatchObject([{ problem: { kind: 'does_not_fit', side: 'width' } }]);
  });

  test('fits the format that is suggested for it', () => {
    const place = sampleLabels('linear')['sscc'];
    const labels = place ? [place] : [];
    const better = suggestFormat(labels, { now: '50x25', dpi: 203, draw });
    expect(better).toBe('100x50');
    expect(suggestFormat(wide, { now: '50x25', dpi: 203, draw })).toBeUndefined();
    expect(suggestFormat(wide, { now: 'a4-3x8', dpi: 203, draw })).toBe('a4-1x2');
  });

  test('because of letters that no barcode of its kind has is refused too', () => {
    const [label] = wide;
    const foreign = {
      ...label,
      id: 'x',
      symbols: [[{ symbology: 'ean13', text: '123', use: 'trade', caption: null }]],
    };
    const laid = layOutLabel(foreign as Label, formatOf('100x50'), { dpi: 203, draw });
    expect(laid.problems).toEqual([{ kind: 'cannot_encode', symbology: 'ean13' }]);
  });
});
