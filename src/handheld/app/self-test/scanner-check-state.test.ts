import { describe, expect, it } from 'vitest';
import { checkCodes } from '../../../shared/domain/scanner-check.ts';
import { captured, scanned, type Terminator } from '../../../testing/wedge-bench.ts';
import { beginning, goOn, leaveAllOut, type ScannerCheck, takeCapture } from './scanner-check-state.ts';

const [plain, gs1Linear] = checkCodes;
const lost = gs1Linear.raw.replace('\u001d', '');

/** Scans one text after the other, as far apart as hands do it. */
function scan(check: ScannerCheck, text: string, at: number, terminator: Terminator = 'Enter'): ScannerCheck {
  return captured(scanned(text, at, 10, { terminator })).reduce(takeCapture, check);
}

describe('the check of a scanner', () => {
  it('goes from code to code', () => {
    let check = beginning;
    for (const [index, { raw }] of checkCodes.entries()) check = scan(check, raw, index * 3000);
    expect(check).toMatchObject({ step: 4, notice: null });
    expect(Object.keys(check.readings)).toEqual(checkCodes.map(({ name }) => name));
  });

  it('stays at a code whose separator is lost until it arrives', () => {
    const stuck = scan({ ...beginning, step: 1 }, lost, 0);
    expect(stuck).toMatchObject({ step: 1, notice: { kind: 'finding', finding: 'gsLost' } });
    const right = scan(stuck, gs1Linear.raw, 3000);
    expect(right).toMatchObject({ step: 2, notice: null, readings: { gs1Linear: { separator: 'kept' } } });
  });

  it('goes on as it is at a tap, and does not ask twice', () => {
    const accepted = goOn(scan({ ...beginning, step: 1 }, lost, 0));
    expect(accepted).toMatchObject({ step: 2, notice: null, accepted: ['gsLost'] });
    const next = scan(accepted, checkCodes[2].raw.replace('\u001d', ''), 3000);
    expect(next).toMatchObject({ step: 3, notice: null, readings: { gs1Matrix: { separator: 'lost' } } });
  });

  it('says when another code was scanned, or only part of this one', () => {
    expect(scan(beginning, '4006381333931', 0)).toMatchObject({ step: 0, notice: { kind: 'otherCode' } });
    expect(scan(beginning, 'SETUP-1', 0)).toMatchObject({ step: 0, notice: { kind: 'incomplete' } });
  });

  it('notices a code that comes once more right behind itself, on another way', () => {
    const twice = scan(scan(beginning, plain.raw, 0), plain.raw, 200);
    expect(twice).toMatchObject({
      ...{ step: 1, notice: { kind: 'finding', finding: 'doubled' } },
      readings: { plain: { doubled: true } },
    });
    const dismissed = goOn(twice);
    expect(dismissed).toMatchObject({ step: 1, notice: null, accepted: ['doubled'] });
    const again = scan(scan(dismissed, gs1Linear.raw, 3000), gs1Linear.raw, 3300);
    expect(again).toMatchObject({ step: 2, notice: null, readings: { gs1Linear: { doubled: true } } });
  });

  it('takes a code that is scanned again later for the wrong one', () => {
    expect(scan(scan(beginning, plain.raw, 0), plain.raw, 5000)).toMatchObject({
      ...{ step: 1, notice: { kind: 'otherCode' } },
      readings: { plain: { doubled: false } },
    });
  });

  it('leaves codes out', () => {
    expect(goOn(beginning)).toMatchObject({ step: 1, readings: { plain: null } });
    expect(leaveAllOut(scan(beginning, plain.raw, 0))).toMatchObject({
      ...{ step: 4 },
      readings: { plain: { lettering: 'exact' }, gs1Linear: null, gs1Matrix: null, long: null },
    });
  });
});
