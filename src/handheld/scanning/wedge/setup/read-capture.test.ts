import { describe, expect, it } from 'vitest';
import { parseScan } from '../../../../shared/domain/parse-scan.ts';
import { checkCodes, type CheckName } from '../../../../shared/domain/scanner-check.ts';
import { captured, scanned, type Terminator } from '../../../../testing/wedge-bench.ts';
import { asShownBy, swapCase } from './keyboard-layout.ts';
import { type CodeReading, readCapture } from './read-capture.ts';

const codeOf = (name: CheckName) => {
  const code = checkCodes.find((one) => one.name === name);
  if (!code) throw new Error(name);
  return code;
};
const readAs = (name: CheckName, text: string, gap = 12, terminator: Terminator = 'Enter') => {
  const [capture] = captured(scanned(text, 0, gap, { terminator }));
  if (!capture) throw new Error('nothing was captured');
  return readCapture(codeOf(name), capture);
};
const reading = (...scan: Parameters<typeof readAs>): CodeReading => {
  const finding = readAs(...scan);
  if (finding.kind !== 'read') throw new Error(finding.kind);
  return finding.reading;
};

describe('a code of the set-up page', () => {
  it.each(checkCodes)('$name arrives as it is', ({ name, raw }) => {
    expect(reading(name, raw)).toEqual({
      ...{ lettering: 'exact', prefix: '', suffix: '', aim: null, doubled: false, gap: 12, longestPause: 12 },
      ...{ separator: raw.includes('\u001d') ? 'kept' : 'none', end: 'Enter' },
    });
  });

  it.each(checkCodes.filter(({ symbology }) => symbology.startsWith('gs1')))(
    '$name is valid GS1',
    ({ raw }) => {
      const { kind } = parseScan(raw, 'gs1-128', { today: '2026-11-21', separators: 'kept' });
      expect(['product', 'attributes']).toContain(kind);
    },
  );

  it('shows what the scanner puts around it', () => {
    expect(reading('plain', '~~]C0SETUP-1470#')).toMatchObject({ prefix: '~~', aim: ']C0', suffix: '#' });
    expect(reading('gs1Matrix', `]d2\u001d${codeOf('gs1Matrix').raw}`)).toMatchObject({
      aim: ']d2',
      prefix: '',
    });
    expect(reading('plain', 'SETUP-1470', 12, 'Tab').end).toBe('Tab');
    expect(reading('plain', 'SETUP-1470', 12, 'none').end).toBeNull();
  });

  it.each([
    ['10SET2\u001d214708', 'kept'],
    ['10SET2<GS>214708', 'kept'],
    ['10SET2214708', 'lost'],
    ['10SET2|214708', { substitute: '|' }],
    ['10SET2 214708', { substitute: ' ' }],
  ])('shows how its separator arrives in %j', (text, separator) => {
    expect(reading('gs1Linear', text).separator).toEqual(separator);
  });

  it.each(['german', 'french'] as const)('shows that the device has a %s keyboard', (layout) => {
    expect(reading('long', asShownBy(layout, codeOf('long').raw)).lettering).toBe(layout);
    expect(reading('plain', asShownBy(layout, 'SETUP-1470')).lettering).toBe(layout);
  });

  it('shows it though accents without a letter were dropped', () => {
    const shown = asShownBy('german', codeOf('long').raw).replaceAll(/[´`]/g, '');
    expect(reading('long', shown).lettering).toBe('german');
  });

  it('shows that upper and lower case are swapped', () => {
    expect(reading('long', swapCase(codeOf('long').raw)).lettering).toBe('caseSwapped');
  });

  it('shows that it was sent twice in one go', () => {
    expect(reading('plain', 'SETUP-1470SETUP-1470').doubled).toBe(true);
    expect(reading('gs1Linear', '10SET221470810SET2214708')).toMatchObject({
      doubled: true,
      separator: 'lost',
    });
  });

  it('is not another code, and not half of one', () => {
    expect(readAs('plain', '4006381333931').kind).toBe('otherCode');
    expect(readAs('gs1Linear', codeOf('gs1Matrix').raw).kind).toBe('otherCode');
    expect(readAs('long', codeOf('long').raw.slice(0, 30)).kind).toBe('incomplete');
    expect(readAs('plain', 'STUP-140').kind).toBe('incomplete');
  });
});
