import * as z from 'zod/mini';
import { areSerialsMissing } from '../moving/hold.ts';
import { carryingSchema, nothingCarried } from '../moving/carrying.ts';
import { amountAsked } from '../moving/enter-amount.ts';
import { goodsSchema } from '../moving/goods.ts';
import { placeSchema } from '../place.ts';
import { type Proposal, proposalSchema } from './proposal.ts';

/** Why the place that is proposed is not taken. */
export const otherPlaceReasons = ['full', 'blocked', 'not_reachable', 'better_place'] as const;
export type OtherPlaceReason = (typeof otherPlaceReasons)[number];

/** What a place scanned once more without a word means: whoever goes there knows why. */
export const likelyReason = 'better_place' satisfies OtherPlaceReason;

const turnedDownSchema = z.object({ locationId: z.string(), reason: z.enum(otherPlaceReasons) });

/** A run of putaway: what is to be brought away, and where to. Plain JSON. */
export const putawayStateSchema = z.extend(carryingSchema, {
  /** What the task names; null where the operator chooses himself. */
  expected: z.nullable(
    z.object({ lpn: z.nullable(z.string()), from: placeSchema, goods: z.array(goodsSchema) }),
  ),
  /** Places for the goods in work, best first; none where nothing fits. */
  offers: z.array(proposalSchema),
  /** Whether the operator said how many himself; else as many are carried as fit. */
  isPart: z.boolean(),
  /** Places that were turned down in this run, newest last: not proposed again. */
  turnedDown: z.array(turnedDownSchema),
  /** The first place that was turned down for the goods in work. */
  refused: z.nullable(turnedDownSchema),
  /** The task is in other hands or cancelled; what is carried is brought to its end. */
  lost: z.nullable(z.enum(['taken_over', 'cancelled'])),
  /** How many times goods were set down in this run. */
  placed: z.int(),
});
export type PutawayState = z.infer<typeof putawayStateSchema>;

export const newPutaway = (expected: PutawayState['expected'] = null): PutawayState => ({
  ...nothingCarried,
  expected,
  offers: [],
  isPart: false,
  turnedDown: [],
  refused: null,
  lost: null,
  placed: 0,
});

/** The place to go to now. */
export const proposed = ({ offers }: PutawayState): Proposal | null => offers[0] ?? null;

/** Whether it has to be said why the place in question is taken instead of the proposed one. */
export const isReasonWanted = (state: PutawayState): boolean => {
  const target = proposed(state)?.locationId;
  const { question, refused } = state;
  return question !== null && refused === null && target !== undefined && target !== question.place;
};

export type PutawayPosition =
  | 'identifying'
  | 'choosing'
  | 'enteringQuantity'
  | 'scanningSerials'
  | 'placing'
  | 'confirmingPlace'
  | 'reporting';

/** Where a run stands follows from what is known and what is asked. */
export function positionOf(state: PutawayState): PutawayPosition {
  const { hold, aside, question } = state;
  if (aside?.kind === 'problems') return 'reporting';
  if (amountAsked(state) !== null) return 'enteringQuantity';
  if (!hold) return 'identifying';
  if (hold.on === null || hold.choices !== null) return 'choosing';
  if (areSerialsMissing(hold)) return 'scanningSerials';
  return question ? 'confirmingPlace' : 'placing';
}
