import * as z from 'zod/mini';
import { namedSchema, tones } from '../turn/message.ts';

/** Kinds of things that are scanned or expected. */
export const thingKinds = [
  'place',
  'drop_place',
  'product',
  'tote',
  'new_tote',
  'lot',
  'serial',
  'check_digits',
  'badge',
  'command',
  'order',
  'purchase_order',
  'faulty',
  'code',
] as const;

/** A thing by its kind and the name an operator knows it by. */
export const thingSchema = z.object({ kind: z.enum(thingKinds), ...namedSchema });
export type Thing = z.infer<typeof thingSchema>;

/** Everything that can be said about the last step, with the values its text needs. */
export const messageValues = {
  wrong_scan: [],
  wrong_place: [],
  wrong_digits: [],
  wrong_product: [],
  wrong_tote: ['slot', 'expectedSlot'],
  unknown_tote: ['expectedSlot'],
  mixed_lot: [],
  serial_twice: [],
  product_again: [],
  tote_on_cart: ['slot'],
  tote_in_use: ['order'],
  not_a_drop_place: [],
  several_drop_places: [],
  too_many: ['quantity', 'remaining'],
  serials_more: ['serials'],
  hand_first: [],
  not_possible: [],
  command_refused: ['command'],
  question_left: [],
  counted: ['done', 'total'],
  say_how_many: [],
  yes_needed: [],
  answer_first: [],
  list_is_paused: [],
  nothing_expected: [],
  place_found: ['place'],
  other_place: ['place', 'expected'],
  product_found: ['product'],
  lot_taken: ['lot'],
  serial_found: ['done', 'total'],
  tote_assigned: ['slot'],
  tote_selected: ['tote'],
  picked: ['quantity', 'product', 'slot'],
  short_recorded: ['quantity', 'product'],
  damage_recorded: ['quantity', 'product'],
  skipped: ['place'],
  put_back: ['quantity', 'product', 'place'],
  put_back_elsewhere: ['quantity', 'product', 'place', 'expected'],
  left_in_tote: ['product', 'tote'],
  totes_dropped: ['count', 'place'],
  undone: [],
  taken_over: [],
  line_added: ['product'],
} as const satisfies Record<string, readonly string[]>;
export type MessageKey = keyof typeof messageValues;
export type MessageValues<K extends MessageKey> = Record<(typeof messageValues)[K][number], string | number>;

export const pickMessageSchema = z.object({
  key: z.enum(Object.keys(messageValues) as [MessageKey, ...MessageKey[]]),
  tone: z.enum(tones),
  /** What was scanned and what was expected, where that is the point. */
  scanned: z.nullable(thingSchema),
  expected: z.nullable(thingSchema),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PickMessage = z.infer<typeof pickMessageSchema>;
