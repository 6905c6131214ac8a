import * as z from 'zod/mini';
import { setState, step, type Turn } from '../turn/turn.ts';
import { type Hold, holdSchema } from './hold.ts';
import { reasonSchema } from './reason.ts';

/** What a number on the keypad is: how many are carried now, lie there at all, or are broken. */
export const amountPurposes = ['part', 'counted', 'damaged'] as const;
export type AmountPurpose = (typeof amountPurposes)[number];

/** A question that the operator opened himself. */
export const asideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problems') }),
  z.object({ kind: z.literal('amount'), purpose: z.enum(amountPurposes) }),
]);

/** A place that was scanned and needs a yes: `raw` scanned once more says it. */
export const placeQuestionSchema = z.object({
  place: z.string(),
  raw: z.string(),
  /** The rules that it breaks, in words of the texts; their keys are recorded. */
  broken: z.array(reasonSchema),
});
export type PlaceQuestion = z.infer<typeof placeQuestionSchema>;

/** What every run that carries goods from place to place has. */
export const carryingSchema = z.object({
  hold: z.nullable(holdSchema),
  aside: z.nullable(asideSchema),
  question: z.nullable(placeQuestionSchema),
  /** The location the operator was last proven to stand at. */
  at: z.nullable(z.object({ locationId: z.string(), aisle: z.number(), metres: z.number() })),
});
export type Carrying = z.infer<typeof carryingSchema>;

export const nothingCarried: Carrying = { hold: null, aside: null, question: null, at: null };

/** `setState` and `step` for what all states of carrying have in common. */
export const withCarried = <S extends Carrying>(turn: Turn<S>, patch: Partial<Carrying>): Turn<S> =>
  setState(turn, patch as Partial<S>);
export const stepCarried = <S extends Carrying>(turn: Turn<S>, patch: Partial<Carrying>): Turn<S> =>
  step(turn, patch as Partial<S>);

export const holdWith = <S extends Carrying>(turn: Turn<S>, hold: Hold): Turn<S> =>
  stepCarried(turn, { hold, aside: null, question: null });

/** What can be said wherever goods are carried, with the values that each text needs. */
export const carryingTexts = {
  wrong_scan: [],
  which_goods: ['product'],
  which_lot: ['product'],
  other_lot: ['product', 'lot'],
  not_known_here: ['product', 'place'],
  goods_found: ['product'],
  have_it_already: [],
  serial_found: ['done', 'total'],
  serial_twice: ['serial'],
  serial_unknown: ['serial'],
  serials_more: ['serials'],
  name_damaged_first: [],
  more_than_known: ['quantity', 'known'],
  too_many: ['quantity', 'known'],
  counted: ['quantity', 'product'],
  damage_recorded: ['quantity', 'product'],
  goods_missing: ['product'],
  answer_first: [],
  undone: [],
} as const satisfies Record<string, readonly string[]>;
