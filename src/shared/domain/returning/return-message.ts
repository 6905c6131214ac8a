import type { Run } from '../turn/run.ts';
import type { Turn } from '../turn/turn.ts';
import { sayingIn } from '../turn/turn.ts';
import type { ReturnState } from './return-state.ts';

export type ReturnRun = Run<ReturnState>;
export type ReturnTurn = Turn<ReturnState>;

/** Everything that can be said about a step of putting back, with the values that each text needs. */
export const returnTexts = {
  scan_source: [],
  nothing_known: ['place'],
  all_wanted: ['order'],
  source_found: [],
  other_source: [],
  other_source_taken: ['place'],
  wrong_scan: [],
  wrong_product: [],
  wrong_digits: [],
  place_not_digits: [],
  unknown_product: [],
  not_known_there: ['product'],
  product_found: ['product'],
  product_again: [],
  lot_taken: ['lot'],
  answer_first: [],
  serial_found: ['done', 'total'],
  serial_twice: [],
  other_serial: [],
  serials_more: ['serials'],
  serials_first: [],
  more_than_said: ['quantity'],
  missing_recorded: ['quantity', 'product'],
  damage_recorded: ['quantity', 'product'],
  next_place: ['place'],
  any_place: [],
  put_back: ['quantity', 'product', 'place'],
  put_back_elsewhere: ['quantity', 'product', 'place', 'expected'],
  place_blocked: ['quantity', 'product', 'place'],
  work_changed: ['quantity', 'product'],
  called_off: ['product'],
  taken_over: ['product'],
  undone: [],
} as const satisfies Record<string, readonly string[]>;
export type ReturnText = keyof typeof returnTexts;

export const say = sayingIn(returnTexts);
