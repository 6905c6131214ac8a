import type { CheckName } from '../../../shared/domain/scanner-check.ts';

/** The widths of bars and spaces in turn, in modules. */
type LinearSymbol = { kind: 'linear'; widths: string };
/** Rows from the top, each in hexadecimal, a set bit for a dark module; `quiet` modules of white around. */
type MatrixSymbol = { kind: 'matrix'; size: number; quiet: number; rows: string };
export type CheckSymbol = LinearSymbol | MatrixSymbol;

/**
 * The codes of the set-up page as they were encoded once (bwip-js): no encoder is needed on the handheld. A test
 * encodes them anew and reads them.
 */
export const checkSymbols: Record<CheckName, CheckSymbol> = {
  plain: {
    kind: 'linear',
    widths: '2112142131131321132133112131313131211221321131411222311124121241122331112',
  },
  gs1Linear: {
    kind: 'linear',
    widths: '2112324111312213121141312131131321132133112232114111311131412132121331211322121421122331112',
  },
  gs1Matrix: {
    kind: 'matrix',
    size: 18,
    quiet: 2,
    rows: '2aaaa 33ccb 22ca0 2cb57 3b0bc 28ec1 28a26 3d083 21980 34c0d 24ada 3dacd 22cec 2fdf3 3c10a 35509 318ec 3ffff',
  },
  long: {
    kind: 'matrix',
    size: 37,
    quiet: 4,
    rows: '1fc144147f 1042caf341 174a5b765d 174cd5e55d 174440f15d 1052934e41 1fd555557f 000fee6300 12d03f14a0 0c82febc89 0fcdaa3a63 162fd7f93a 02dca829c7 1008639187 1adc1164d7 1590b3eab0 056cf11bdc 0f9362c5d5 15c8c79547 06297f9459 1956d23c77 0f002d1963 1c7047c4bb 0bbce73451 0bd2b407e8 0abd64faa8 14d33d75c5 0b3a9ee8eb 186c6f63f7 0015c9d919 1fc7d84757 105370b11f 174f4a45f1 1756237c1b 1741999835 1047649ef0 1fd6063f5f',
  },
};

const linearQuiet = 10;
/** The height of a linear symbol in modules, as it is shown. */
const linearHeight = 56;

export type DarkArea = { x: number; y: number; width: number; height: number };
export type DrawnSymbol = { width: number; height: number; dark: readonly DarkArea[] };

/** The dark areas of a symbol with its quiet zone, in modules. */
export function drawSymbol(symbol: CheckSymbol): DrawnSymbol {
  return symbol.kind === 'linear' ? drawLinear(symbol) : drawMatrix(symbol);
}

function drawLinear({ widths }: LinearSymbol): DrawnSymbol {
  const dark: DarkArea[] = [];
  let x = linearQuiet;
  Array.from(widths, Number).forEach((width, index) => {
    if (index % 2 === 0) dark.push({ x, y: 0, width, height: linearHeight });
    x += width;
  });
  return { width: x + linearQuiet, height: linearHeight, dark };
}

function drawMatrix({ size, quiet, rows }: MatrixSymbol): DrawnSymbol {
  const dark = rows.split(' ').flatMap((row, y) =>
    runsOf(BigInt(`0x${row}`).toString(2).padStart(size, '0')).map(({ start, length }) => ({
      x: start + quiet,
      y: y + quiet,
      width: length,
      height: 1,
    })),
  );
  return { width: size + 2 * quiet, height: size + 2 * quiet, dark };
}

const runsOf = (bits: string) =>
  [...bits.matchAll(/1+/g)].map((run) => ({ start: run.index, length: run[0].length }));
