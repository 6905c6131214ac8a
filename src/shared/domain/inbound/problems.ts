import { missingOf } from './goods.ts';
import type { InboundState } from './inbound-state.ts';

/** What can be wrong, and what else can be done, while goods come in. */
const inboundProblems = [
  'damaged',
  'not_on_goods',
  'name_product',
  'set_aside',
  'count_contents',
  'unit_full',
  'other_station',
  'no_unit',
] as const;
export type InboundProblem = (typeof inboundProblems)[number];

/** What the whole receipt can be asked for at any time. */
const inboundDetours = ['close', 'pause', 'hand_over'] as const;
export type InboundDetour = (typeof inboundDetours)[number];

const applies: Record<InboundProblem, (state: InboundState) => boolean> = {
  damaged: ({ goods, receipt }) => (goods?.quantity ?? 0) > 0 && receipt?.kind !== 'return',
  not_on_goods: ({ goods }) => goods !== null && missingOf(goods) !== null,
  name_product: ({ goods }) => goods !== null && goods.product === null,
  set_aside: ({ goods }) => goods !== null,
  count_contents: ({ unit }) => unit?.isWhole === true,
  unit_full: ({ unit }) => unit !== null && unit.lpn !== null && unit.place !== null,
  other_station: ({ unit, station }) => unit !== null && !unit.isWhole && station !== null,
  no_unit: ({ unit, receipt }) => receipt !== null && unit === null,
};

/** The problems that can be at this point. */
export const problemsOf = (state: InboundState): InboundProblem[] =>
  inboundProblems.filter((problem) => applies[problem](state));

const leads: Record<InboundDetour, (state: InboundState) => boolean> = {
  close: ({ receipt }) => receipt !== null,
  pause: () => true,
  // What others go on with is a unit, as goods of a supplier; what lies in the hand they could not find.
  hand_over: ({ receipt, unit, goods }) =>
    goods === null && unit !== null && unit.place !== null && receipt?.kind !== 'return',
};

export const detoursOf = (state: InboundState): InboundDetour[] =>
  inboundDetours.filter((detour) => leads[detour](state));
