import { faultClasses } from '../world/faults.ts';
import type { Plan } from '../world/plan.ts';

/** Whether a smaller plan still shows what is to be explained. */
export type StillShows = (plan: Plan) => Promise<boolean>;

/**
 * Makes a plan as small as it gets while it still shows the same: fault classes are switched off first, then the time
 * is cut, then devices, operators and events go. Each class has a stream of chance of its own, so that switching one
 * off leaves the others where they were.
 *
 * @param most attempts at most
 */
export async function shrink(plan: Plan, stillShows: StillShows, most = 120): Promise<Plan> {
  let smallest = plan;
  let left = most;
  const attempt = async (smaller: Plan): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    const shows = await stillShows(smaller);
    if (shows) smallest = smaller;
    return shows;
  };
  await switchOff(() => smallest, attempt);
  for (const candidates of dimensions) await descend(() => candidates(smallest), attempt);
  return smallest;
}

type Attempt = (plan: Plan) => Promise<boolean>;

/** Half of what is on at once, then ever smaller groups: most classes have nothing to do with it. */
async function switchOff(current: () => Plan, attempt: Attempt): Promise<void> {
  const on = () => faultClasses.filter((each) => !current().off.includes(each) && current().rates[each] > 0);
  for (let size = on().length; size >= 1; size = Math.floor(size / 2)) {
    for (let first = 0; first < on().length; ) {
      const group = on().slice(first, first + size);
      if (!(await attempt({ ...current(), off: [...current().off, ...group] }))) first += size;
    }
  }
}

/** Smaller plans in one dimension, the smallest first. */
const dimensions: readonly ((plan: Plan) => Plan[])[] = [
  (plan) => smallerNumbers(plan.faultyMinutes, 1).map((faultyMinutes) => ({ ...plan, faultyMinutes })),
  (plan) =>
    smallerNumbers(plan.devices, 1).map((devices) => ({
      ...plan,
      devices,
      operators: Math.max(devices, Math.round((plan.operators * devices) / plan.devices)),
    })),
  (plan) => smallerNumbers(plan.operators, plan.devices).map((operators) => ({ ...plan, operators })),
  (plan) =>
    plan.eventsPerMinute === 0
      ? []
      : [0, plan.eventsPerMinute / 2].map((eventsPerMinute) => ({ ...plan, eventsPerMinute })),
];

const smallerNumbers = (value: number, least: number): number[] =>
  value <= least ? [] : [...new Set([Math.max(least, Math.floor(value / 2)), value - 1])];

/** Goes on with the first smaller plan that shows it, until none does. */
async function descend(candidates: () => Plan[], attempt: Attempt): Promise<void> {
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of candidates()) {
      isSmaller = await attempt(candidate);
      if (isSmaller) break;
    }
  }
}
