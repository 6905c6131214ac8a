import type { Sighting } from './sighting.ts';

/**
 * Who says so. Two readers, or one reader of two really different pictures, may be wrong in different ways and agree
 * only on what is there; one that looks twice in the same way proves nothing.
 */
export type Witness = 'zxing' | 'bars' | 'zbar' | 'zxing-js' | 'patterns' | 'device';

export type Testimony = Sighting & {
  witness: Witness;
  /** Believed without another witness. */
  certain: boolean;
  /** Of a witness that invents such codes now and then, even the same one twice: it only supports others. */
  supporting?: boolean;
};

/** Frames for which a statement counts: about a second. */
const within = 14;

type Statement = { witness: Witness; supporting: boolean; print: number; frame: number };
type Dossier = { statements: Statement[]; believed: boolean };

type Said = Omit<Statement, 'frame'>;

/** Two statements of the same text that make it believed: not from the same view twice, nor both only supporting. */
function agree(one: Said, other: Said): boolean {
  if (one.supporting && other.supporting) return false;
  return one.witness !== other.witness || (one.print !== other.print && !other.supporting);
}

/**
 * Decides what is believed: what is certain by itself, and what two witnesses, or one witness of two different
 * pictures, said alike within a second.
 */
export function createEvidence() {
  const records = new Map<string, Dossier>();
  let frame = 0;
  let print = 0;

  function isBelieved(said: Testimony): boolean {
    const { witness, supporting = false } = said;
    const key = `${said.symbology} ${said.raw}`;
    const known = records.get(key);
    const recent = known?.statements.filter((one) => frame - one.frame < within) ?? [];
    const others = recent.some((one) => agree(one, { witness, supporting, print }));
    const believed = said.certain || others || (known !== undefined && known.believed && recent.length > 0);
    records.set(key, {
      statements: [...recent, { witness, supporting, print, frame }].slice(-4),
      believed,
    });
    return believed && !isPartOfLonger(said);
  }

  /** Interleaved 2 of 5 has no end that differs from its inside: a part of it is read as a code of its own. */
  function isPartOfLonger({ symbology, raw }: Sighting): boolean {
    if (symbology !== 'ITF') return false;
    return [...records.keys()].some((key) => {
      const other = key.slice('ITF '.length);
      return key.startsWith('ITF ') && other.length > raw.length && other.includes(raw);
    });
  }

  return {
    /** What is said from now on is about another frame; `picture` is the same number for equal pictures. */
    nextFrame(picture: number): void {
      frame += 1;
      print = picture;
    },
    /** What of it is believed now, each text once. */
    weigh(testimonies: readonly Testimony[]): Sighting[] {
      const believed = testimonies.filter(isBelieved);
      return [...new Map(believed.map((said) => [said.raw, said])).values()];
    },
  };
}

/** A number that equal pictures share and others hardly do. */
export function printOf(data: Uint8Array): number {
  let print = data.length | 0;
  for (let i = 0; i < data.length; i += 61) print = Math.imul(print ^ (data[i] ?? 0), 16777619);
  return print;
}
