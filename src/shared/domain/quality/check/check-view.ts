import type { CheckItem } from '../checklist.ts';
import type { Disposition } from '../check-record.ts';
import { samplePlan, type SamplePlan } from '../sample-plan.ts';
import type { CheckState, HeldGoods, HeldUnit, OpenCheck } from './check-state.ts';

/* What a run of checks comes to, read from its state: for the rules and for the screens. */

export type CurrentGoods = { unit: HeldUnit; goods: HeldGoods };
export type CurrentCheck = CurrentGoods & { check: OpenCheck };

/** The goods that are on. */
export function currentGoods({ unit, on }: CheckState): CurrentGoods | null {
  const goods = unit?.goods.find(({ goodsId }) => goodsId === on);
  return unit && goods ? { unit, goods } : null;
}

/** The check under way, with its goods. */
export function currentCheck(state: CheckState): CurrentCheck | null {
  const on = currentGoods(state);
  return on && state.check ? { ...on, check: state.check } : null;
}

/** How many pieces of goods are to be looked at. */
export const planOf = ({ quantity, terms }: HeldGoods): SamplePlan =>
  samplePlan({ lotSize: quantity, level: terms.level, aql: terms.aql, mode: terms.mode });

/** The question of the checklist that is on. */
export function currentItem(state: CheckState): CheckItem | null {
  const on = currentCheck(state);
  return on?.goods.terms.items[on.check.itemsDone] ?? null;
}

/** Whether the check says yes to the lot: no more defects than allowed, and no answer that is bad. */
export const isPassed = ({ defects, accept, answers }: OpenCheck): boolean =>
  defects <= accept && answers.every(({ passed }) => passed);

export const badAnswers = ({ answers }: OpenCheck): number => answers.filter(({ passed }) => !passed).length;

export const proposedDisposition = (check: OpenCheck): Disposition =>
  isPassed(check) ? 'accept' : 'quarantine';

/** What is decided next: the part that was set apart, or all that is left. */
export const portion = ({ goods, check }: CurrentCheck): { quantity: number; serials: string[] } =>
  check.part ?? { quantity: goods.quantity, serials: goods.serials };
