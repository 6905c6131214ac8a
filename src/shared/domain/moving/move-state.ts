import * as z from 'zod/mini';
import { placeSchema } from '../place.ts';
import { carryingSchema, nothingCarried } from './carrying.ts';
import { amountAsked } from './enter-amount.ts';
import { areSerialsMissing } from './hold.ts';

/** A run of moving: what was taken up from where. Plain JSON. */
export const moveStateSchema = z.extend(carryingSchema, {
  /** The container is moved with all that is in it; `at` is where it stood, null where nobody knew. */
  whole: z.nullable(z.object({ at: z.nullable(placeSchema) })),
  /** How often something was moved in this run. */
  moved: z.int(),
});
export type MoveState = z.infer<typeof moveStateSchema>;

export const newMove = (): MoveState => ({ ...nothingCarried, whole: null, moved: 0 });

export type MovePosition =
  | 'identifying'
  | 'choosing'
  | 'enteringQuantity'
  | 'scanningSerials'
  | 'placing'
  | 'confirmingPlace'
  | 'reporting';

/** Where a run stands follows from what is known and what is asked. */
export function positionOf(state: MoveState): MovePosition {
  const { hold, aside, question, whole } = state;
  if (aside?.kind === 'problems') return 'reporting';
  if (amountAsked(state) !== null) return 'enteringQuantity';
  if (!hold) return 'identifying';
  if (whole === null) {
    if (hold.on === null || hold.choices !== null) return 'choosing';
    if (areSerialsMissing(hold)) return 'scanningSerials';
  }
  return question ? 'confirmingPlace' : 'placing';
}
