import * as z from 'zod/mini';
import { freshnessSchema } from './freshness.ts';

const waitingSchema = z.object({ count: z.int(), oldest: z.nullable(z.string()) });

/** `GET overview`: how things stand now, in counts; the lists behind them are routes of their own. */
export const overviewSchema = z.object({
  orders: z.object({
    open: z.int(),
    picking: z.int(),
    picked: z.int(),
    /** Past their ship-by time and not shipped; due within `dueWithinMinutes` and not picked. */
    late: z.int(),
    dueSoon: z.int(),
    dueWithinMinutes: z.int(),
  }),
  /** Order lines that still wait, in lines and base units, and what of them no stock was found for. */
  lines: z.object({ open: z.int(), picked: z.int(), short: z.int(), outstanding: z.int() }),
  tasks: z.object({ open: z.int(), held: z.int(), claimed: z.int(), paused: z.int() }),
  decisions: z.object({ blocking: z.int(), warning: z.int(), info: z.int(), parked: z.int() }),
  /** Cancelled lines that a device has not seen yet. */
  unseen: z.int(),
  /** `silent`: no contact for `silentMinutes` though a task is on the device. */
  devices: z.object({ active: z.int(), silent: z.int(), silentMinutes: z.int() }),
  /** Picks that arrived in the last 60 minutes: movements and base units. */
  lastHour: z.object({ picks: z.int(), pieces: z.int() }),
  /** What came in and is on its way to its place. `oldest`: since when the first of them waits, ISO 8601 UTC. */
  inbound: z.object({
    /** Units and loose figures at docks and receive stations. */
    atDock: waitingSchema,
    checks: waitingSchema,
    putaways: waitingSchema,
    /** Purchase orders expected until today and not all here; `receiving` of them are under way. */
    due: z.int(),
    receiving: z.int(),
  }),
  freshness: freshnessSchema,
});
export type Overview = z.infer<typeof overviewSchema>;
