import { describe, expect, it } from 'vitest';
import { fullYear } from './calendar.ts';
import vectorFile from './gs1-vectors.json' with { type: 'json' };
import { readGs1, type Gs1Scan, type ParseOptions } from './read-gs1.ts';

/*
 * gs1-vectors.json: facts of the unit tests of gs1/gs1-syntax-engine 1.4.1 (Apache-2.0, (c) GS1 AISBL) and warehouse
 * labels authored for this project; its `meta` says how to read it.
 */
type Vector = {
  id: string;
  form: string;
  input: string;
  tier: string;
  options?: { zeroSuppressedGTIN?: boolean };
  expect: { ok: boolean; ais?: string[][]; decoded?: Record<string, unknown>; engineMarkup?: string };
};

const vectors: Vector[] = vectorFile.vectors;
const today = '2026-11-21';
const parse = (raw: string, options: Partial<ParseOptions> = {}): Gs1Scan =>
  readGs1(raw, { today, ...options });

const elementsOf = (scan: Gs1Scan): string[][] =>
  scan.kind === 'elements' ? scan.ais.map(({ ai, value }) => [ai, value]) : [];

const parseVector = ({ input, options, tier }: Vector): Gs1Scan =>
  parse(input, {
    zeroSuppressedGtin: options?.zeroSuppressedGTIN ?? false,
    association: tier === 'association',
  });

/** `(00)123|4|5`: the identifier, and the offending part between bars. */
const markupOf = (vector: Vector, scan: Gs1Scan): string | undefined => {
  if (scan.kind !== 'rejected' || scan.ai === null) return undefined;
  return `(${scan.ai})|${vector.input.slice(scan.position, scan.position + scan.length)}|`;
};

describe('the vectors of the GS1 syntax engine', () => {
  const valid = vectors.filter((vector) => vector.expect.ok);
  const invalid = vectors.filter((vector) => !vector.expect.ok);

  it.each(valid.map((vector) => [vector.id, vector] as const))('%s is read', (_, vector) => {
    const scan = parseVector(vector);
    expect(scan).not.toMatchObject({ kind: 'rejected' });
    expect(elementsOf(scan)).toEqual(vector.expect.ais);
    if (vector.expect.decoded) expect(scan).toMatchObject({ decoded: vector.expect.decoded });
  });

  it.each(invalid.map((vector) => [vector.id, vector] as const))('%s is refused', (_, vector) => {
    const scan = parseVector(vector);
    expect(scan).toMatchObject({ kind: 'rejected' });
    const markup = vector.expect.engineMarkup;
    if (markup) expect(markupOf(vector, scan)).toBe(markup.replace(/\).*?\|(.*?)\|.*/, ')|$1|'));
  });

  it('none of the valid ones is suspected of a likely lost separator', () => {
    const suspects = valid.filter((vector) => {
      const scan = parseVector(vector);
      return scan.kind === 'elements' && scan.doubt?.likelihood === 'likely';
    });
    expect(suspects.map(({ id, input }) => [id, input])).toEqual([]);
  });
});

describe('a lost separator', () => {
  it.each(vectorFile.hazards.map((hazard) => [hazard.note, hazard.input] as const))('%s', (_, input) => {
    const scan = parse(input);
    expect(scan.kind === 'elements' || scan.kind === 'rejected').toBe(true);
    expect(scan).toMatchObject({ doubt: { likelihood: 'likely' } });
  });
});

describe('a separator that came through', () => {
  const swallowed = ']C10209521234543213' + '10A773748';

  it('shows that none is lost elsewhere in the same scan', () => {
    expect(parse(`${swallowed}\u001d15270630`)).toMatchObject({ kind: 'elements', doubt: null });
  });

  it('is not doubted on a device that is known to transmit it', () => {
    expect(parse(swallowed, { separators: 'kept' })).toMatchObject({ kind: 'elements', doubt: null });
  });

  it('is put back where it explains most', () => {
    const split = (raw: string) => {
      const scan = parse(raw);
      const ais = scan.kind === 'elements' || scan.kind === 'rejected' ? (scan.doubt?.ais ?? []) : [];
      return ais.map(({ ai, value }) => [ai, value]);
    };
    expect(split(swallowed).slice(1)).toEqual([
      ['10', 'A77'],
      ['37', '48'],
    ]);
    expect(split(']C110A7717270630' + '0109521234543213')).toEqual([
      ['10', 'A77'],
      ['17', '270630'],
      ['01', '09521234543213'],
    ]);
  });

  it.each(['L2026A', 'LOT-77/A', 'ABC123', '12345', '000123', 'B1', '2610A'])(
    'is not missed in lot %s',
    (lot) => {
      expect(parse(`]C10109521234543213` + `10${lot}`)).toMatchObject({ kind: 'elements', doubt: null });
    },
  );

  it('is missed in a lot that ends with a net weight', () => {
    expect(parse(']C10109521234543213' + '10A773103001750')).toMatchObject({
      doubt: { likelihood: 'likely' },
    });
  });

  it('is only possibly missing where the digits of an identifier stand in a lot by chance', () => {
    for (const lot of ['AB2107', '2521A']) {
      expect(parse(`]C1010952123454321310${lot}`)).toMatchObject({ doubt: { likelihood: 'possible' } });
    }
  });
});

describe('the century of a two-digit year', () => {
  it.each(
    vectorFile.centuryPivot.map(
      ({ referenceYear, yy, expectYear }) => [yy, referenceYear, expectYear] as const,
    ),
  )('%s read in %i is %i', (yy, referenceYear, expectYear) => {
    expect(fullYear(Number(yy), referenceYear)).toBe(expectYear);
  });
});

describe('a scan', () => {
  it('is a retail symbol by the name that its reader gives it', () => {
    const product = { kind: 'gtin', gtin: '09521234543213' };
    expect(parse('9521234543213', { symbology: 'EAN_13' })).toMatchObject(product);
    expect(parse('9521234543213', { symbology: 'ean-13' })).toMatchObject(product);
    expect(parse('416000336108', { symbology: 'upc_a' })).toMatchObject({
      kind: 'gtin',
      gtin: '00416000336108',
    });
    expect(parse('04252614', { symbology: 'upc_e' })).toMatchObject({ kind: 'gtin', gtin: '00042100005264' });
    expect(parse('9521234543214', { symbology: 'EAN_13' })).toMatchObject({
      kind: 'rejected',
      reason: 'check_digit',
    });
  });

  it('is an element string where the reader says so beside the text, or hands over FNC1', () => {
    const elements = {
      kind: 'elements',
      carrier: 'element_string',
      ais: [{ ai: '01' }, { ai: '10', value: 'A1' }],
    };
    const text = '010952123454321310A1';
    expect(parse(text, { symbology: ']C1' })).toMatchObject(elements);
    expect(parse(text, { symbology: 'gs1-128' })).toMatchObject(elements);
    expect(parse(`\u001d${text}`, { symbology: 'data_matrix' })).toMatchObject(elements);
    expect(parse(text, { symbology: 'code_128' })).toEqual({ kind: 'plain', text });
  });

  it('of a composite symbol carries the GTIN of its bars beside its elements', () => {
    const scan = parse(']E02112345678900|]e010LOT7\u001d21S1');
    expect(scan).toMatchObject({ linearGtin: '02112345678900', ais: [{ value: 'LOT7' }, { value: 'S1' }] });
  });

  it('with one identifier twice is read when both say the same, and refused when not', () => {
    const twice = (second: string) => parse(`]C10109521234543213${second}`);
    expect(twice('0109521234543213')).toMatchObject({ kind: 'elements' });
    expect(twice('0112345678901231')).toMatchObject({ kind: 'rejected', reason: 'repeated_ai', ai: '01' });
  });

  it('points to the offending part of the raw text', () => {
    expect(parse(']C10109521234543213' + '17270431')).toMatchObject({
      reason: 'not_a_date',
      ai: '17',
      position: 25,
      length: 2,
    });
    expect(parse('https://id.gs1.org/01/09521234543214')).toMatchObject({
      reason: 'check_digit',
      ai: '01',
      position: 35,
    });
    expect(parse('(01)09521234543213(10)A B')).toMatchObject({
      reason: 'wrong_character',
      position: 23,
      length: 1,
    });
  });

  it('is checked against the rules between identifiers only on demand', () => {
    const contents = ']C10209521234543213';
    expect(parse(contents)).toMatchObject({ kind: 'elements' });
    expect(parse(contents, { association: true })).toMatchObject({ reason: 'missing_association', ai: '02' });
    const complete = `${contents}371\u001d00395212345678901236`;
    expect(parse(complete, { association: true })).toMatchObject({ kind: 'elements' });
    const both = ']C101095212345432133100000042' + '3101000420';
    expect(parse(both)).toMatchObject({ kind: 'elements' });
    expect(parse(both, { association: true })).toMatchObject({ reason: 'excluded_association', ai: '3100' });
    const signed = ']C18003095212340000138030abc';
    expect(parse(signed.replace('8030', '\u001d8030'), { association: true })).toMatchObject({
      reason: 'missing_association',
    });
  });
});

describe('a Digital Link', () => {
  it.each([
    ['names a GTIN of 13 digits in its path', 'https://a/01/9521234543213', 'wrong_length'],
    ['has its qualifiers in another order', 'https://a/01/09521234543213/21/1/10/A', 'key_qualifiers'],
    ['has a qualifier among its attributes', 'https://a/01/09521234543213?10=A', 'key_qualifiers'],
    ['says one identifier twice', 'https://a/01/09521234543213?17=270630&17=270630', 'repeated_ai'],
    ['carries what may not be an attribute', 'https://a/00/395212345678901236?21=7', 'not_a_data_attribute'],
    ['carries a number that is no identifier', 'https://a/01/09521234543213?8888=1', 'unknown_ai'],
    ['has no key', 'https://a/products/7', 'no_key'],
    ['has signs that no address has', 'https://a/01/09521234543213?99={}', 'web_address'],
    ['has no domain', 'https:///01/09521234543213', 'web_address'],
    ['hides a null', 'https://a/01/09521234543213/10/A%00', 'wrong_character'],
  ])('that %s is refused', (_, link, reason) => {
    expect(parse(link)).toMatchObject({ kind: 'rejected', reason });
  });
});
