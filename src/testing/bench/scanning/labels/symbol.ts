import bwipjs from 'bwip-js/browser';
import type { LabelSymbology } from './label-symbologies.ts';

/** A symbol in modules: what is dark, with (0, 0) at its top left and nothing dark outside. */
export type LabelSymbol = {
  width: number;
  height: number;
  /** White the symbology demands on each side, modules. */
  quietZone: number;
  isDark(u: number, v: number): boolean;
};

type Raw = { sbs: readonly number[] } | { pixs: readonly number[]; pixx: number; pixy: number };

/** Throws on a text the symbology cannot hold. */
export function encodeSymbol({ bcid, quietZone }: LabelSymbology, text: string): LabelSymbol {
  const [raw] = bwipjs.raw({ bcid, text, parsefnc: true } as never) as unknown as Raw[];
  if (raw === undefined) throw new Error(`${bcid} gave no symbol for ${text}`);
  return 'sbs' in raw ? linearSymbol(raw.sbs, quietZone) : matrixSymbol(raw, quietZone);
}

/** `runs` are widths of bars and spaces in turn, beginning with a bar. */
function linearSymbol(runs: readonly number[], quietZone: number): LabelSymbol {
  const dark = runs.flatMap((width, index) => Array.from({ length: width }, () => index % 2 === 0));
  const height = Math.max(24, Math.round(dark.length * 0.3));
  return {
    width: dark.length,
    height,
    quietZone,
    isDark: (u, v) => v >= 0 && v < height && dark[Math.floor(u)] === true,
  };
}

function matrixSymbol(
  { pixs, pixx, pixy }: { pixs: readonly number[]; pixx: number; pixy: number },
  quietZone: number,
): LabelSymbol {
  return {
    width: pixx,
    height: pixy,
    quietZone,
    isDark: (u, v) => {
      if (u < 0 || v < 0 || u >= pixx || v >= pixy) return false;
      return pixs[Math.floor(v) * pixx + Math.floor(u)] === 1;
    },
  };
}
