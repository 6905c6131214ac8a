import {
  type AcceptanceQualityLimit,
  acceptanceQualityLimits,
  type InspectionLevel,
} from './inspection-plan.ts';
import type { InspectionMode } from './inspection-state.ts';
import {
  codeLetters,
  lettersOfLevel,
  lotUpperBounds,
  type MasterTable,
  normalTable,
  sampleSizes,
  tightenedTable,
} from './sampling-tables.ts';

/** How many pieces of a lot are looked at, and how many of them may be defective. */
export type SamplePlan = {
  /** From lot size and level. */
  codeLetter: string;
  /** Of the plan that the arrows of the table lead to. */
  planLetter: string;
  /** Base units. */
  sampleSize: number;
  /** Accepted with at most so many defective pieces, not accepted from `reject` on. */
  accept: number;
  reject: number;
  /** Every piece is looked at. */
  isFull: boolean;
};

export type SampleQuestion = {
  /** Base units, at least 1. */
  lotSize: number;
  level: InspectionLevel;
  aql: AcceptanceQualityLimit;
  mode: InspectionMode;
};

/**
 * The single sampling plan for a lot (ISO 2859-1). A sample as large as the lot is the lot itself.
 *
 * Reduced inspection uses the normal plan: its own table differs between editions of the standard, and looking at
 * more than it asks is never wrong. Where sampling is discontinued, all pieces are looked at and none may be defective.
 */
export function samplePlan({ lotSize, level, aql, mode }: SampleQuestion): SamplePlan {
  const codeLetter = codeLetterOf(lotSize, level);
  const { planLetter, accept } = planOf(
    mode === 'normal' || mode === 'reduced' ? normalTable : tightenedTable,
    codeLetter,
    aql,
  );
  const size = sampleSizes[codeLetters.indexOf(planLetter)] ?? lotSize;
  const isFull = mode === 'discontinued' || size >= lotSize;
  const most = mode === 'discontinued' ? 0 : accept;
  return {
    codeLetter,
    planLetter,
    sampleSize: isFull ? lotSize : size,
    accept: most,
    reject: most + 1,
    isFull,
  };
}

function codeLetterOf(lotSize: number, level: InspectionLevel): string {
  const row = lotUpperBounds.findIndex((bound) => lotSize <= bound);
  return lettersOfLevel[level].at(row) ?? 'A';
}

/** Follows the arrows from the cell of the letter; where one leads out of the table, the other way. */
function planOf(table: MasterTable, codeLetter: string, aql: AcceptanceQualityLimit) {
  const column = acceptanceQualityLimits.indexOf(aql);
  const first = codeLetters.indexOf(codeLetter);
  const last = codeLetters.indexOf(table.lastLetter);
  const ways = table.arrowsUp.includes(first + column) ? [-1, 1] : [1, -1];
  for (const way of ways) {
    for (let row = first; row >= 0 && row <= last; row += way) {
      const planLetter = codeLetters.charAt(row);
      const accept = table.gaps.includes(`${planLetter} ${aql}`)
        ? undefined
        : table.acceptByDiagonal[row + column];
      if (accept !== undefined) return { planLetter, accept };
    }
  }
  return { planLetter: codeLetter, accept: 0 };
}

/** Acceptance numbers of normal inspection, the sharpest first. */
const acceptanceNumbers = Object.values(normalTable.acceptByDiagonal);

/** The acceptance number of the same sample one AQL sharper; null for 0 and 1, where there is none to compare with. */
export function sharperAccept(accept: number): number | null {
  const sharper = acceptanceNumbers[acceptanceNumbers.indexOf(accept) - 1];
  return accept < 2 || sharper === undefined ? null : sharper;
}
