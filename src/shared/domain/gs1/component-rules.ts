import { dateFault, withCentury } from './calendar.ts';
import { isDigits } from './character-set.ts';
import { checkCharacters, checkDigit } from './check-digit.ts';
import { countryLetters, countryNumbers, currencyNumbers, packageTypes } from './code-lists.ts';
import { couponCodeFault, couponOfferFault } from './coupon-rules.ts';
import { wholeFault, type Gs1Fault, type ValueFault } from './gs1-fault.ts';

/** What is wrong with a component whose length and characters are right; `year` is the current one. */
export type ComponentRule = (value: string, year: number) => ValueFault | null;

const demand = (reason: Gs1Fault, holds: (value: string) => boolean): ComponentRule => {
  return (value) => (holds(value) ? null : wholeFault(reason, value));
};

const atMost = (limit: number): ComponentRule => demand('out_of_range', (value) => Number(value) <= limit);
const listed = (codes: ReadonlySet<string>): ComponentRule =>
  demand('not_in_code_list', (value) => codes.has(value));

const timeBelow = (limit: number, value: string, at: number): ValueFault | null =>
  Number(value.slice(at, at + 2)) < limit ? null : { reason: 'not_a_time', at, length: 2 };

const yymmdd =
  (dayMayBeOpen: boolean): ComponentRule =>
  (value, year) => {
    const fault = dateFault(withCentury(value, year), dayMayBeOpen);
    return fault && { ...fault, at: fault.at - 2 };
  };

/** The shortest GS1 company prefix in use has four digits. */
function companyPrefixFault(value: string, at: number): ValueFault | null {
  const prefix = value.slice(at, at + 4);
  if (prefix.length < 4) return { reason: 'company_prefix', at, length: prefix.length };
  const letter = prefix.search(/[^0-9]/);
  return letter < 0 ? null : { reason: 'company_prefix', at: at + letter, length: 1 };
}

function checkPairFault(value: string): ValueFault | null {
  if (value.length < 2) return wholeFault('check_characters', value);
  const right = checkCharacters(value.slice(0, -2)) === value.slice(-2);
  return right ? null : { reason: 'check_characters', at: value.length - 2, length: 2 };
}

function pieceOfTotalFault(value: string): ValueFault | null {
  const half = value.length / 2;
  const piece = Number(value.slice(0, half));
  const total = Number(value.slice(half));
  if (piece === 0) return { reason: 'out_of_range', at: 0, length: half };
  if (total === 0) return { reason: 'out_of_range', at: half, length: half };
  return piece > total ? wholeFault('out_of_range', value) : null;
}

function positionFault(value: string): ValueFault | null {
  const [, position, end] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
  if (position === undefined || end === undefined) return wholeFault('malformed', value);
  return Number(position) > Number(end) ? wholeFault('out_of_range', value) : null;
}

/** ISO 13616: the country and check digits go behind, letters count from 10, and the rest of 97 is 1. */
function ibanFault(value: string): ValueFault | null {
  if (value.length <= 10) return wholeFault('wrong_length', value);
  if (!countryLetters.has(value.slice(0, 2))) return { reason: 'not_in_code_list', at: 0, length: 2 };
  const letter = value.search(/[^0-9A-Z]/);
  if (letter >= 0) return { reason: 'wrong_character', at: letter, length: 1 };
  let rest = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    rest = isDigits(sign) ? (rest * 10 + Number(sign)) % 97 : (rest * 100 + Number.parseInt(sign, 36)) % 97;
  }
  return rest === 1 ? null : { reason: 'check_digit', at: 2, length: 2 };
}

function percentFault(value: string): ValueFault | null {
  const at = value.search(/%(?![0-9A-Fa-f]{2})/);
  return at < 0 ? null : { reason: 'malformed', at, length: Math.min(3, value.length - at) };
}

/** The rules by the names that the table of Application Identifiers calls them. */
export const componentRules = {
  couponcode: couponCodeFault,
  couponposoffer: couponOfferFault,
  csum: (value) =>
    checkDigit(value.slice(0, -1)) === value.slice(-1)
      ? null
      : { reason: 'check_digit', at: value.length - 1, length: 1 },
  csumalpha: checkPairFault,
  gcppos1: (value) => companyPrefixFault(value, 0),
  gcppos2: (value) => companyPrefixFault(value, 1),
  hasnondigit: demand('wrong_character', (value) => !isDigits(value)),
  hh: (value) => timeBelow(24, value, 0),
  hhmi: (value) => timeBelow(24, value, 0) ?? timeBelow(60, value, 2),
  hyphen: demand('wrong_character', (value) => /^-+$/.test(value)),
  iban: ibanFault,
  importeridx: demand('wrong_character', (value) => /^[-0-9A-Z_a-z]$/.test(value)),
  iso3166: listed(countryNumbers),
  iso3166999: demand('not_in_code_list', (value) => value === '999' || countryNumbers.has(value)),
  iso3166alpha2: listed(countryLetters),
  iso4217: listed(currencyNumbers),
  iso5218: demand('not_in_code_list', (value) => '0129'.includes(value)),
  latitude: atMost(1_800_000_000),
  longitude: atMost(3_600_000_000),
  mediatype: demand('not_in_code_list', (value) => /^(0[1-9]|10|[89]\d)$/.test(value)),
  mi: (value) => timeBelow(60, value, 0),
  nonzero: demand('out_of_range', (value) => Number(value) !== 0),
  nozeroprefix: (value) => (value.startsWith('0') ? { reason: 'malformed', at: 0, length: 1 } : null),
  packagetype: listed(packageTypes),
  pcenc: percentFault,
  pieceoftotal: pieceOfTotalFault,
  posinseqslash: positionFault,
  ss: (value) => timeBelow(60, value, 0),
  winding: demand('not_in_code_list', (value) => '019'.includes(value)),
  yesno: demand('not_in_code_list', (value) => '01'.includes(value)),
  yymmd0: yymmdd(true),
  yymmdd: yymmdd(false),
  yyyymmdd: (value) => dateFault(value, false),
  zero: demand('out_of_range', (value) => Number(value) === 0),
} satisfies Record<string, ComponentRule>;

export type RuleName = keyof typeof componentRules;
