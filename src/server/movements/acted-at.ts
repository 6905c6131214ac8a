import { isoAt } from '../../shared/domain/clock.ts';
import type { Movement } from '../../shared/domain/movement.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** When it was done, milliseconds since 1970: by the device's clock as far as it can be trusted, never after now. */
export const actedAt = ({ now }: Pick<SiteTransaction, 'now'>, { time }: Pick<Movement, 'time'>): number =>
  Math.min(Date.parse(now), time.offset === null ? Infinity : Math.max(0, time.wall + time.offset));

/** The same as an instant, ISO 8601 UTC. */
export const actedAtInstant = (tx: Pick<SiteTransaction, 'now'>, movement: Pick<Movement, 'time'>): string =>
  isoAt(actedAt(tx, movement));

/** The day on which it was done, as an ISO date. */
export const dayOf = (tx: Pick<SiteTransaction, 'now'>, movement: Pick<Movement, 'time'>): string =>
  actedAtInstant(tx, movement).slice(0, 10);
