import { describe, expect, test } from 'vitest';
import { isLpn, makeLpn } from '../../../../shared/domain/lpn.ts';
import { ssccOf } from '../../../../shared/domain/gs1/sscc.ts';
import { readPlateList } from './plate-list.ts';

const plate = (counter: number): string => makeLpn('tote', 9999, counter) ?? '';
const sscc = ssccOf('39521234500000001');

describe('a list of plates as people write it', () => {
  test('is parted by commas, blanks and lines; each plate counts once, SSCCs in brackets too', () => {
    const typed = `${plate(1)}, ${plate(2).toLowerCase()}\n(00)${sscc};${plate(1)}`;
    expect(readPlateList(typed)).toEqual({ ok: true, value: [plate(1), plate(2), sscc] });
  });

  test('may have runs of numbers; the ones that are never issued are left out', () => {
    const read = readPlateList(`${plate(1)}..${plate(60)}`);
    const plates = read.ok ? read.value : [];
    expect(plates.every(isLpn)).toBe(true);
    expect([plates[0], plates.at(-1)]).toEqual([plate(1), plate(60)]);
    expect(plates.length).toBeGreaterThan(55);
  });

  test.each([
    ['T99990001X', 'no_plate'],
    [`${plate(9)}..${plate(1)}`, 'no_range'],
    [`${plate(1)}..${makeLpn('tote', 9998, 2)}`, 'no_range'],
    [`${plate(1)}..${makeLpn('container', 9999, 2)}`, 'no_range'],
    [`${plate(1)}..${plate(2000)}`, 'too_many'],
  ])('%s is told as %s', (typed, kind) => {
    expect(readPlateList(typed)).toMatchObject({ ok: false, failure: { kind } });
  });
});
