import { carryingTexts } from '../moving/carrying.ts';
import { sayingIn } from '../turn/turn.ts';

/** What putaway says, with the values that each text needs. */
export const putawayTexts = {
  ...carryingTexts,
  wrong_unit: [],
  unit_here: ['place'],
  unit_found: ['lpn'],
  unit_unknown: ['lpn'],
  unit_empty: ['lpn'],
  waits_for_check: ['lpn'],
  unit_of_order: ['lpn', 'order'],
  place_first: ['product'],
  place_found: ['place'],
  nothing_known: ['place'],
  put_away: ['quantity', 'product', 'place'],
  put_elsewhere: ['quantity', 'product', 'place'],
  wrong_digits: [],
  place_not_digits: [],
  next_place: ['place', 'refused'],
  no_more_places: ['refused'],
  hand_first: [],
  set_aside: [],
  unit_missing: [],
  taken_over: [],
  cancelled: [],
  changed: [],
  paused: [],
} as const satisfies Record<string, readonly string[]>;

export const say = sayingIn(putawayTexts);
