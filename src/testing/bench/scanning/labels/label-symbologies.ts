import type { Random } from '../../../../shared/domain/random.ts';
import { digits, letters, withCheckDigit } from './label-texts.ts';

export type LabelText = {
  /** As bwip-js takes it: AIs in brackets for the GS1 symbologies. */
  encoded: string;
  /** As a scanner is to give it, without AIM identifier; FNC1 between elements is GS. */
  expected: string;
};

export type LabelSymbology = {
  name: string;
  /** Name of the encoder in bwip-js. */
  bcid: string;
  quietZone: number;
  /** Pixels of a module in a frame that shows the label well. */
  usualModule: number;
  makeText(random: Random): LabelText;
};

const gs = '\u001d';
const plain = (text: string): LabelText => ({ encoded: text, expected: text });
const linear = { quietZone: 10, usualModule: 2.6 };

function gs1(elements: readonly (readonly [ai: string, value: string, isVariable?: boolean])[]): LabelText {
  const encoded = elements.map(([ai, value]) => `(${ai})${value}`).join('');
  const expected = elements
    .map(([ai, value, isVariable], index) => {
      const needsSeparator = isVariable === true && index < elements.length - 1;
      return `${ai}${value}${needsSeparator ? gs : ''}`;
    })
    .join('');
  return { encoded, expected };
}

const gtin14 = (random: Random) => withCheckDigit(`1${digits(random, 12)}`);
const product = (random: Random) =>
  gs1([
    ['01', gtin14(random)],
    ['10', letters(random, 6), true],
    ['17', '271130'],
  ]);

/** The symbologies of a warehouse: retail units, cases, pallets, places, parts. */
export const labelSymbologies: readonly LabelSymbology[] = [
  {
    ...linear,
    name: 'ean13',
    bcid: 'ean13',
    makeText: (random) => plain(withCheckDigit(`4${digits(random, 11)}`)),
  },
  {
    ...linear,
    name: 'ean8',
    bcid: 'ean8',
    makeText: (random) => plain(withCheckDigit(`4${digits(random, 6)}`)),
  },
  {
    ...linear,
    name: 'upca',
    bcid: 'upca',
    makeText: (random) => plain(withCheckDigit(`7${digits(random, 10)}`)),
  },
  { ...linear, name: 'code128', bcid: 'code128', makeText: (random) => plain(`LPN${digits(random, 8)}`) },
  {
    ...{ ...linear, name: 'gs1-128', bcid: 'gs1-128' },
    makeText: (random) =>
      random.next() < 0.5 ? gs1([['00', withCheckDigit(`3${digits(random, 16)}`)]]) : product(random),
  },
  {
    ...linear,
    name: 'code39',
    bcid: 'code39',
    makeText: (random) => plain(`A-${digits(random, 2)}-${digits(random, 2)}`),
  },
  { ...linear, name: 'itf14', bcid: 'itf14', makeText: (random) => plain(gtin14(random)) },
  {
    ...{ name: 'qrcode', bcid: 'qrcode', quietZone: 4, usualModule: 5 },
    makeText: (random) => plain(`https://id.example.com/01/0${withCheckDigit(`9${digits(random, 11)}`)}`),
  },
  {
    ...{ name: 'datamatrix', bcid: 'datamatrix', quietZone: 2, usualModule: 5 },
    makeText: (random) => plain(`${letters(random, 4)}${digits(random, 8)}`),
  },
  { name: 'gs1-datamatrix', bcid: 'gs1datamatrix', quietZone: 2, usualModule: 5, makeText: product },
  {
    ...{ name: 'pdf417', bcid: 'pdf417', quietZone: 2, usualModule: 3 },
    makeText: (random) => plain(`${letters(random, 10)} ${digits(random, 12)}`),
  },
];
