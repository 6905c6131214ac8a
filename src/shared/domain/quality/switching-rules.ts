import type { InspectionMode, InspectionState } from './inspection-state.ts';
import { sharperAccept } from './sample-plan.ts';

/*
 * The switching rules of ISO 2859-1 (9.3, 9.4), for the lots of one product from one supplier:
 *
 *                 2 of 5 or fewer not accepted          5 not accepted
 *   reduced  ->  normal  ------------------>  tightened ------------> discontinued
 *      ^  not   |  ^                              |  ^                     |
 *      |accepted|  +------ 5 in a row accepted ---+  +-- 5 in a row without a defect
 *      +--------+ score of 30, and production is steady
 *
 * 1. Only lots as they came in count, never what is looked at a second time.
 * 2. A switch forgets the lots before it, so that one lot never counts for two switches.
 * 3. How a supplier comes out of discontinued inspection the standard leaves to those responsible: here by five lots
 *    that were looked at piece by piece, and then to tightened inspection only.
 */

export const lookBack = 5;
export const scoreForReduced = 30;

/** What a check said of a lot. */
export type CheckedLot = {
  /** Whether the check was passed, whatever was decided then. */
  passed: boolean;
  /** The acceptance number it was held against. */
  accept: number;
  /** Defective pieces in the sample. */
  defects: number;
  /** Production is steady, and those responsible agree to reduced inspection. */
  isSteady: boolean;
};

export type Switching = Pick<InspectionState, 'mode' | 'recent' | 'rejectedOnTightened' | 'score'>;

/** How lots are looked at before the first one. */
export const beginning: Switching = switchedTo('normal');

export function afterLot(state: Switching, lot: CheckedLot): Switching {
  const seen = { ...state, recent: [...state.recent, lot.passed].slice(-lookBack) };
  switch (state.mode) {
    case 'normal':
      return afterNormal({ ...seen, score: scoreAfter(state.score, lot) }, lot);
    case 'tightened':
      return afterTightened({
        ...seen,
        rejectedOnTightened: state.rejectedOnTightened + (lot.passed ? 0 : 1),
      });
    case 'reduced':
      return lot.passed && lot.isSteady ? seen : switchedTo('normal');
    case 'discontinued':
      return areAllAccepted(seen) ? switchedTo('tightened') : seen;
  }
}

function afterNormal(state: Switching, { isSteady }: CheckedLot): Switching {
  if (state.recent.filter((passed) => !passed).length >= 2) return switchedTo('tightened');
  return isSteady && state.score >= scoreForReduced ? switchedTo('reduced') : state;
}

function afterTightened(state: Switching): Switching {
  if (state.rejectedOnTightened >= lookBack) return switchedTo('discontinued');
  return areAllAccepted(state) ? switchedTo('normal') : state;
}

/**
 * The switching score: with acceptance number 0 or 1 an accepted lot counts 2, with a larger one it counts 3 if it
 * would have been accepted one AQL sharper as well; any other lot begins anew from 0.
 */
function scoreAfter(score: number, { passed, accept, defects }: CheckedLot): number {
  if (!passed) return 0;
  const sharper = sharperAccept(accept);
  if (sharper === null) return score + 2;
  return defects <= sharper ? score + 3 : 0;
}

const areAllAccepted = ({ recent }: Switching): boolean =>
  recent.length === lookBack && recent.every((passed) => passed);

function switchedTo(mode: InspectionMode): Switching {
  return { mode, recent: [], rejectedOnTightened: 0, score: 0 };
}
