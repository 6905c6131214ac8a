import { sayingIn } from '../turn/turn.ts';
import { carryingTexts } from './carrying.ts';

/** What moving says, with the values that each text needs. */
export const moveTexts = {
  ...carryingTexts,
  scan_what: [],
  unit_found: ['lpn'],
  unit_unknown: ['lpn'],
  place_first: ['product'],
  place_found: ['place'],
  nothing_known: ['place'],
  same_place: ['place'],
  into_itself: [],
  place_not_digits: [],
  unit_moved: ['lpn', 'place'],
  goods_moved: ['quantity', 'product', 'place'],
  set_aside: [],
} as const satisfies Record<string, readonly string[]>;

export const say = sayingIn(moveTexts);
