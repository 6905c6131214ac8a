import type { Run } from '../turn/run.ts';
import { sayingIn, type Turn } from '../turn/turn.ts';
import type { CountState } from './count-state.ts';

export type CountRun = Run<CountState>;
export type CountTurn = Turn<CountState>;

/** Everything that can be said about a step of counting, with the values that each text needs. */
export const countTexts = {
  scan_place: [],
  wrong_place: [],
  wrong_digits: [],
  wrong_scan: [],
  place_open: ['place'],
  here_already: [],
  close_first: ['place'],
  counted: ['quantity', 'product'],
  serial_counted: ['count', 'product'],
  scan_serial: ['product'],
  serial_twice: [],
  only_serials: [],
  not_asked: ['product'],
  unknown_product: [],
  settled: ['product'],
  container_there: ['lpn'],
  container_found: ['lpn', 'place'],
  container_open: ['lpn'],
  container_counted: ['lpn'],
  damage_recorded: ['quantity', 'product'],
  too_many: ['quantity', 'most'],
  count_again: ['count'],
  place_counted: ['place'],
  left_uncounted: ['place'],
  undone: [],
} as const satisfies Record<string, readonly string[]>;
export type CountText = keyof typeof countTexts;

export const say = sayingIn(countTexts);
