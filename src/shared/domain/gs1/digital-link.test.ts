import { describe, expect, it } from 'vitest';
import { readGs1 } from './read-gs1.ts';

const gtin = '09521234543213';
const read = (link: string, zeroSuppressedGtin = false) =>
  readGs1(link, { today: '2026-11-21', zeroSuppressedGtin });
const said = (link: string) => {
  const scan = read(link);
  return scan.kind === 'elements' ? scan.ais.map(({ ai, value }) => `(${ai})${value}`).join('') : scan;
};

describe('a Digital Link says', () => {
  it.each([
    ['its key', `https://id.gs1.org/01/${gtin}`, `(01)${gtin}`],
    ['its key in capitals of the scheme, with a port', `HTTPS://a.example:8443/01/${gtin}`, `(01)${gtin}`],
    ['its key behind any path', `http://a.example/shop/en/01/${gtin}`, `(01)${gtin}`],
    ['the rightmost key', `https://a/00/other/01/${gtin}`, `(01)${gtin}`],
    ['all its qualifiers', `https://a/01/${gtin}/22/V/10/L/21/S`, `(01)${gtin}(22)V(10)L(21)S`],
    ['some of its qualifiers', `https://a/01/${gtin}/21/S`, `(01)${gtin}(21)S`],
    ['the other kind of serial', `https://a/01/${gtin}/235/T`, `(01)${gtin}(235)T`],
    ['the qualifiers of other keys', 'https://a/414/9521234000013/254/B', '(414)9521234000013(254)B'],
    ['the serial of a part', 'https://a/8010/9521ABC/8011/12', '(8010)9521ABC(8011)12'],
    ['its attributes', `https://a/01/${gtin}?17=270630&3103=000195`, `(01)${gtin}(17)270630(3103)000195`],
    [
      'no other parameters',
      `https://a/01/${gtin}?utm=7&linkType=all&flag&17=270630&`,
      `(01)${gtin}(17)270630`,
    ],
    ['no fragment', `https://a/01/${gtin}/10/A#10=B`, `(01)${gtin}(10)A`],
    ['what is percent-encoded', `https://a/01/${gtin}/10/A%2FB%26?91=x%2by`, `(01)${gtin}(10)A/B&(91)x+y`],
    ['a percent sign that encodes nothing', `https://a/01/${gtin}/10/5%`, `(01)${gtin}(10)5%`],
  ])('%s', (_, link, elements) => {
    expect(said(link)).toBe(elements);
  });

  it.each(['2345673', '02345673', '416000336108', '9521234543213'])(
    'a GTIN of fewer digits only where that is accepted: %s',
    (short) => {
      const link = `https://a/01/${short}`;
      expect(read(link)).toMatchObject({ kind: 'rejected', reason: 'wrong_length', ai: '01' });
      expect(read(link, true).kind).toBe(short.length === 7 ? 'rejected' : 'elements');
    },
  );
});

describe('refused is a link', () => {
  it.each([
    ['with a plus, a blank there, in a value', `https://a/01/${gtin}?91=A+B`, 'wrong_character'],
    ['with qualifiers in another order', `https://a/01/${gtin}/10/L/22/V`, 'key_qualifiers'],
    ['with two kinds of serial', `https://a/01/${gtin}/21/S/235/T`, 'key_qualifiers'],
    ['with a qualifier that its key does not have', 'https://a/00/395212345678901236/10/A', 'key_qualifiers'],
    ['with an empty value', `https://a/01/${gtin}/10/`, 'value_missing'],
    ['with an empty attribute', `https://a/01/${gtin}?17=`, 'value_missing'],
    ['with a slash behind its last value', `https://a/01/${gtin}/`, 'no_key'],
    ['with its key by a word', `https://a/gtin/${gtin}`, 'no_key'],
    ['that is compressed', 'https://a/DBHKVAdpQhSHfF1HZBcB', 'no_key'],
    ['with an invalid key', 'https://a/01/09521234543214', 'check_digit'],
    ['with an invalid date', `https://a/01/${gtin}?17=270431`, 'not_a_date'],
    ['with a key among its attributes twice', `https://a/01/${gtin}?01=${gtin}`, 'repeated_ai'],
    ['with a number that is no identifier', `https://a/01/${gtin}?89=1`, 'unknown_ai'],
    ['with a blank', `https://a/01/${gtin}/10/A B`, 'web_address'],
    ['without a path', 'https://a', 'web_address'],
  ])('%s', (_, link, reason) => {
    expect(read(link)).toMatchObject({ kind: 'rejected', reason });
  });

  it('of another scheme, or a mixed one, which is no link at all', () => {
    expect(read(`]Q1ftp://a/01/${gtin}`)).toMatchObject({ kind: 'plain' });
    expect(read(`]Q1HtTps://a/01/${gtin}`)).toMatchObject({ kind: 'plain' });
  });
});
