import { expect, it } from 'vitest';
import { allAiDefinitions } from './ai-definition.ts';
import { componentRules } from './component-rules.ts';
import { parseElementString } from './element-string.ts';

const read = (element: string) => parseElementString(element, { today: '2026-11-21' });

it('every rule that the table names is known, and every known rule is named', () => {
  const named = [...allAiDefinitions()].flatMap(({ components }) => components.flatMap(({ rules }) => rules));
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(componentRules).toSorted());
});

it.each([
  ['a check digit', '0109521234543213', '0109521234543214', 'check_digit'],
  [
    'two check characters',
    '80131987654Ad4X4bL5ttr2310c2K',
    '80131987654Ad4X4bL5ttr2310c2X',
    'check_characters',
  ],
  ['a company prefix of four digits', '4019521', '401952', 'company_prefix'],
  ['a company prefix of digits', '80049521A', '8004A9521', 'company_prefix'],
  ['a date', '17280229', '17270229', 'not_a_date'],
  ['a date whose day may be open', '17270200', '17270001', 'not_a_date'],
  ['a date whose day may not be open', '7006270201', '7006270200', 'not_a_date'],
  ['a full date', '725019991231', '725019991232', 'not_a_date'],
  ['a time of hours and minutes', '70032706302359', '70032706302400', 'not_a_time'],
  ['a time of seconds', '8008260630125959', '8008260630125960', 'not_a_time'],
  ['a country by number', '422276', '422277', 'not_in_code_list'],
  ['a country or none', '7030999ABC', '7030277ABC', 'not_in_code_list'],
  ['up to five countries', '423276250', '423276251', 'not_in_code_list'],
  ['a country by letters', '4307DE', '4307XX', 'not_in_code_list'],
  ['a currency', '3912978123', '3912000123', 'not_in_code_list'],
  ['a sex by ISO 5218', '72529', '72523', 'not_in_code_list'],
  ['a yes or no', '43211', '43212', 'not_in_code_list'],
  ['degrees north', '430918000000003600000000', '430918000000013600000000', 'out_of_range'],
  ['degrees east', '430918000000003600000000', '430918000000003600000001', 'out_of_range'],
  ['percent encoding', '4300A%20B', '4300A%2', 'malformed'],
  ['a minus', '4330001800-', '4330001800+', 'wrong_character'],
  ['a package type', '7041PX', '7041P9', 'not_in_code_list'],
  ['an importer index', '70401AB_', '70401AB/', 'wrong_character'],
  ['a media type', '724110', '724111', 'not_in_code_list'],
  ['a position in a sequence', '72582/3', '72583/2', 'out_of_range'],
  ['a roll that has a width', '800112341234512319', '800100001234512319', 'out_of_range'],
  ['a winding direction', '800112341234512392', '800112341234512322', 'not_in_code_list'],
  ['a leading zero', '800309521234000013', '800319521234000013', 'out_of_range'],
  ['a piece of a total', '8006095212345432130303', '8006095212345432130403', 'out_of_range'],
  ['a piece that is not zero', '8006095212345432130103', '8006095212345432130003', 'out_of_range'],
  ['a total that is not zero', '8006095212345432130101', '8006095212345432130100', 'out_of_range'],
  ['a bank account', '8007DE91100000000123456789', '8007DE91100000000123456780', 'check_digit'],
  [
    'a bank account of a country',
    '8007GB98MIDL07009312345678',
    '8007XX98MIDL07009312345678',
    'not_in_code_list',
  ],
  ['a serial without leading zero', '8011120', '8011012', 'malformed'],
  ['something else than digits', '80141987654Ad4X4bL5ttr2310c2K', '8014109999924', 'wrong_character'],
  ['file-safe base 64', '8030AZaz09-_', '8030AZ+z', 'wrong_character'],
  ['base 64 that is padded rightly', '8030AB=', '8030ABC=', 'malformed'],
  ['set 39', '80109521#-/AZ', '80109521a', 'wrong_character'],
])('%s is demanded', (_, valid, invalid, reason) => {
  expect(read(valid)).toMatchObject({ kind: 'list' });
  expect(read(invalid)).toMatchObject({ kind: 'rejected', reason });
});

const coupon = '8110' + '0' + '123456' + '123456' + '11' + '11' + '0' + '123';

it.each([
  ['with nothing more', ''],
  ['with a second purchase', '1' + '0' + '11' + '0' + '123' + '9'],
  ['with a second purchase of another company', '1' + '3' + '212' + '9' + '123' + '0' + '123456'],
  ['with a third purchase', '2' + '11' + '0' + '123' + '9'],
  ['with its days', '3' + '270630' + '4' + '260630'],
  ['with a serial number', '5' + '0' + '123456'],
  ['with a retailer', '6' + '1' + '1234567'],
  ['with its flags', '9' + '0' + '0' + '7' + '1'],
])('a coupon %s is read', (_, options) => {
  expect(read(coupon + options)).toMatchObject({ kind: 'list' });
});

it.each([
  ['whose last day lies before its first', '3' + '260630' + '4' + '270630'],
  ['whose last day is none', '3' + '270631'],
  ['with a part cut short', '5' + '3' + '123456'],
  ['with a code that is none', '1' + '4' + '11' + '0' + '123' + '9'],
  ['with parts in another order', '5' + '0' + '123456' + '3' + '270630'],
  ['with more than it may have', '7'],
])('a coupon %s is refused', (_, options) => {
  expect(read(coupon + options)).toMatchObject({ kind: 'rejected', ai: '8110' });
});

it('a coupon offer is of format 0 or 1 and ends with its serial number', () => {
  const offer = '0' + '123456' + '123456' + '0' + '123456';
  expect(read(`81120${offer}`)).toMatchObject({ kind: 'list' });
  expect(read(`81122${offer}`)).toMatchObject({ kind: 'rejected' });
  expect(read(`81120${offer}7`)).toMatchObject({ kind: 'rejected' });
});
