/** What devices are told: a lease holds so long after each contact; renewed by every push and pull. Milliseconds. */
export const leaseTtlMs = 600_000;

/** A list that lies ahead on a device unheard of for so long may be given to others. Milliseconds. */
export const heldGraceMs = 30 * 60_000;
