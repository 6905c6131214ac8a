import type { Look } from '../look.ts';

const longest = 2000;

/** I13. What is confirmed is on the disk within two seconds, whatever the network does. */
export const createStoredAtOnce = (look: Look) => ({
  confirmed: (device: string, tookMs: number, what: string): void =>
    look(tookMs <= longest, () => `${device} took ${Math.round(tookMs)} ms to record ${what}`),
});
