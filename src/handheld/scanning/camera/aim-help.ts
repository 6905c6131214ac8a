/** What helps an operator whose label is not read; null while there is nothing to say. */
export type AimHelp = 'hold' | 'closer' | 'light' | null;

/** Nothing is said before this, ms: most labels are read sooner. */
const firstAfter = 3000;
/** Each piece of advice stands so long, ms. */
const eachFor = 4000;

/** What to say when nothing was read for `silence` milliseconds: each advice in turn, light only where there is a lamp. */
export function aimHelp(silence: number, hasTorch: boolean): AimHelp {
  if (silence < firstAfter) return null;
  const advice = hasTorch ? (['hold', 'closer', 'light'] as const) : (['hold', 'closer'] as const);
  const turn = Math.floor((silence - firstAfter) / eachFor);
  return turn === 0 ? 'hold' : (advice[1 + ((turn - 1) % (advice.length - 1))] ?? null);
}
