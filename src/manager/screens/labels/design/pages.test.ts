import { describe, expect, test } from 'vitest';
import { cellsOf, formatNames, formatOf, paperOf, resolutionFor } from './label-format.ts';
import { cellCorner, paginate } from './pages.ts';
import { dotMm } from './printer.ts';

const roll = formatOf('75x50');
const sheet = formatOf('a4-3x8');

describe('pages', () => {
  test('of a roll have one label each, copies one behind the other', () => {
    expect(paginate(['a', 'b'], roll, { copies: 2, first: 3 })).toEqual([['a'], ['a'], ['b'], ['b']]);
  });

  test('of a sheet begin at the first label that is still there', () => {
    const [first, second, ...rest] = paginate(
      Array.from({ length: 24 }, (_, at) => at),
      sheet,
      {
        copies: 1,
        first: 4,
      },
    );
    expect(first).toEqual([null, null, null, null, ...Array.from({ length: 20 }, (_, at) => at)]);
    expect(second).toEqual([20, 21, 22, 23]);
    expect(rest).toEqual([]);
  });

  test('of nothing there are none', () => {
    expect(paginate([], sheet, { copies: 3, first: 2 })).toEqual([]);
  });
});

test.each(formatNames)('%s: every label lies on the paper, none over another, each on whole dots', (name) => {
  const format = formatOf(name);
  const dpi = resolutionFor(format, 203);
  const paper = paperOf(format);
  const corners = Array.from({ length: cellsOf(format) }, (_, cell) => cellCorner(format, cell, dpi));
  for (const [cell, { left, top }] of corners.entries()) {
    expect(left + format.width).toBeLessThanOrEqual(paper.width + 0.1);
    expect(top + format.height).toBeLessThanOrEqual(paper.height + 0.1);
    expect(Math.abs(left / dotMm(dpi) - Math.round(left / dotMm(dpi)))).toBeLessThan(1e-6);
    for (const other of corners.slice(cell + 1)) {
      const apart =
        Math.abs(other.left - left) > format.width - 0.1 || Math.abs(other.top - top) > format.height - 0.1;
      expect(apart).toBe(true);
    }
  }
});
