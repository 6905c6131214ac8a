import type { InspectionLevel } from './inspection-plan.ts';

/*
 * Tables I, II-A and II-B of MIL-STD-105E (a work of the US government, public domain), which ISO 2859-1 has as tables
 * 1, 2-A and 2-B. The master tables are kept as their diagonals: with code letter i and AQL j counted from 0, every
 * cell on i + j = d has the same acceptance number. Between the diagonals stand the arrows.
 */

/** S is reached by an arrow of tightened inspection alone. */
export const codeLetters = 'ABCDEFGHJKLMNPQRS';

/** Pieces in the sample, by code letter. */
export const sampleSizes = [
  2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150,
] as const;

/** Largest lot of each row of the table of code letters but the last, which has no bound. */
export const lotUpperBounds = [
  8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000,
] as const;

/** Code letter of each row of lot sizes. */
export const lettersOfLevel: Readonly<Record<InspectionLevel, string>> = {
  'S-1': 'AAAABBBBCCCCDDD',
  'S-2': 'AAABBBCCCDDDEEE',
  'S-3': 'AABBCCDDEEFFGGH',
  'S-4': 'AABCCDEEFGGHJJK',
  I: 'AABCCDEFGHJKLMN',
  II: 'ABCDEFGHJKLMNPQ',
  III: 'BCDEFGHJKLMNPQR',
};

export type MasterTable = {
  /** Acceptance number of the plans, by diagonal. */
  acceptByDiagonal: Readonly<Record<number, number>>;
  /** Diagonals beside these whose arrows point to the plan above; the others to the one below. */
  arrowsUp: readonly number[];
  /** Cells on a diagonal of plans that have an arrow all the same: letter and AQL. */
  gaps: readonly string[];
  /** The last letter that a plan can have. */
  lastLetter: string;
};

export const normalTable: MasterTable = {
  acceptByDiagonal: { 14: 0, 17: 1, 18: 2, 19: 3, 20: 5, 21: 7, 22: 10, 23: 14, 24: 21 },
  arrowsUp: [15, 25, 26, 27, 28, 29, 30],
  gaps: [],
  lastLetter: 'R',
};

/** One AQL sharper than the normal one up to acceptance number 5, sharper still beyond. */
export const tightenedTable: MasterTable = {
  acceptByDiagonal: { 15: 0, 18: 1, 19: 2, 20: 3, 21: 5, 22: 8, 23: 12, 24: 18 },
  arrowsUp: [25, 26, 27, 28, 29, 30],
  gaps: ['A 10'],
  lastLetter: 'S',
};
