import { type AisleLayout, type RoutePoint, walkingDistance } from '../route/aisle-layout.ts';
import type { Task } from '../task.ts';

/** Why a task is offered; an operator reads it in words. */
export const nextReasons = ['urgent', 'near', 'yours', 'oldest'] as const;
export type NextReason = (typeof nextReasons)[number];

export type NextTask = {
  task: Task;
  why: NextReason;
  /** Walk to where it begins, in metres; null where one of the two places is not known. */
  metres: number | null;
};

export type NextTaskRequest = {
  /** What may be offered: open to anybody, or lying on this device already (`own`). */
  candidates: readonly { task: Task; own: boolean }[];
  /** Where the operator stands; null where nobody knows. */
  at: RoutePoint | null;
  /** Where a task begins; null where the device does not know it. */
  startOf(task: Task): RoutePoint | null;
  /** Null where the device does not know how the site is walked. */
  layout: AisleLayout | null;
  /** Wall clock, ms. */
  now: number;
};

/** Goods that must leave within this time come first, wherever they lie, ms. */
const urgentWithin = 60 * 60_000;
/** The priority that managers give to what cannot wait. */
const urgentPriority = 1;
/** Nearer than this nobody is sent elsewhere for less than urgent work, metres. */
const nearby = 40;
/** One step of priority is worth so many metres of walking. */
const metresPerPriority = 8;

/**
 * The sensible next task, or null when there is none:
 *
 *   urgent   leaves within the hour, or priority 1; soonest first, then nearest
 *   near     begins within 40 m; nearest first, a step of priority counts like 8 m
 *   yours    lies on this device already
 *   oldest   what is left, by priority and age
 *
 * The same tasks give the same answer, whatever order they came in.
 */
export function nextTask(request: NextTaskRequest): NextTask | null {
  const seen = request.candidates.map((candidate) => ({
    ...candidate,
    metres: metresTo(request, candidate.task),
  }));
  const offers = seen.map((one): NextTask & { own: boolean } => ({
    ...one,
    why: reasonFor(one, request.now),
  }));
  const [best] = offers.toSorted(
    (a, b) =>
      nextReasons.indexOf(a.why) - nextReasons.indexOf(b.why) ||
      byReason[a.why](a, b) ||
      compare(a.task.taskId, b.task.taskId),
  );
  return best ? { task: best.task, why: best.why, metres: best.metres } : null;
}

type Seen = { task: Task; own: boolean; metres: number | null };

function metresTo({ at, startOf, layout }: NextTaskRequest, task: Task): number | null {
  const start = startOf(task);
  return at && start && layout ? walkingDistance(layout, at, start) : null;
}

function reasonFor({ task, own, metres }: Seen, now: number): NextReason {
  if (isUrgent(task, now)) return 'urgent';
  if (metres !== null && metres <= nearby) return 'near';
  return own ? 'yours' : 'oldest';
}

export const isUrgent = ({ priority, shipBy }: Pick<Task, 'priority' | 'shipBy'>, now: number): boolean =>
  priority <= urgentPriority || (shipBy !== null && Date.parse(shipBy) - now <= urgentWithin);

const byReason: Record<NextReason, (a: Seen, b: Seen) => number> = {
  urgent: (a, b) => compare(a.task.shipBy ?? far, b.task.shipBy ?? far) || byWalk(a, b),
  near: (a, b) => effort(a) - effort(b),
  yours: (a, b) => a.task.priority - b.task.priority || byWalk(a, b),
  oldest: (a, b) => a.task.priority - b.task.priority || compare(a.task.createdAt, b.task.createdAt),
};

/** After every real time of a shipment. */
const far = '9999';

const effort = ({ metres, task }: Seen): number => (metres ?? nearby) + task.priority * metresPerPriority;
const byWalk = (a: Seen, b: Seen): number => (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
