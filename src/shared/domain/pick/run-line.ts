import * as z from 'zod/mini';
import { type PickLine, pickLineSchema, pickLineStatuses } from '../pick-list.ts';
import { isoDateSchema } from '../stock.ts';

/** What one pick movement put into a tote. It stays one piece: it is undone, and put back, as a whole. */
export const portionSchema = z.object({
  /** The pick; null when another device recorded it before this one took the list over. */
  mid: z.nullable(z.string()),
  /** Base units. */
  quantity: z.int(),
  lot: z.nullable(z.string()),
  expiry: z.nullable(isoDateSchema),
  serials: z.array(z.string()),
  /** The location it was taken from. */
  from: z.string(),
  /** The tote; null until the tote of a list taken over is scanned. */
  tote: z.nullable(z.string()),
  /** The movement that brought it back to a location. */
  returnedBy: z.nullable(z.string()),
  /** The operator leaves it in the tote although its line is cancelled: somebody else puts it back. */
  left: z.boolean(),
});
export type Portion = z.infer<typeof portionSchema>;

/** `released`: somebody else has the rest of the list now. */
export const runLineStatuses = [...pickLineStatuses, 'released'] as const;

/** A line of the list with what has become of it in this run. `short` in base units, `skips` orders the route. */
export const runLineSchema = z.extend(z.omit(pickLineSchema, { picked: true }), {
  status: z.enum(runLineStatuses),
  portions: z.array(portionSchema),
  skips: z.int(),
});
export type RunLine = z.infer<typeof runLineSchema>;

/** A line as the server sends it; what was picked of it before lies in a tote not yet known here. */
export function runLine({ picked, ...line }: PickLine): RunLine {
  const { lot, expiry, serial, locationId } = line;
  const before: Portion = {
    mid: null,
    quantity: picked,
    lot,
    expiry,
    serials: serial === null ? [] : [serial],
    from: locationId,
    tote: null,
    returnedBy: null,
    left: false,
  };
  return { ...line, portions: picked > 0 ? [before] : [], skips: 0 };
}

/** Base units taken for the line so far. */
export const pickedOf = ({ portions }: Pick<RunLine, 'portions'>): number =>
  portions.reduce((sum, { quantity }) => sum + quantity, 0);

/** Base units still to be taken if the line is open. */
export const remainingOf = (line: RunLine): number =>
  Math.max(0, line.quantity - pickedOf(line) - line.short);

/** The status that follows from the figures; what was cancelled or released stays so. */
export function withStatus(line: RunLine): RunLine {
  if (line.status === 'cancelled' || line.status === 'released') return line;
  const settled = line.short > 0 ? 'short' : 'picked';
  return { ...line, status: remainingOf(line) > 0 ? 'open' : settled };
}

export const isInTote = ({ returnedBy }: Portion): boolean => returnedBy === null;

/** What of a cancelled line lies in totes and is to be put back. */
export const portionsToReturn = (line: RunLine): Portion[] =>
  line.status === 'cancelled' ? line.portions.filter((portion) => isInTote(portion) && !portion.left) : [];
