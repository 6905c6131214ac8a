import type { Character } from './key-input.ts';

/** How long, ms, after its text was counted a composition may still be told once more. */
const latest = 300;

/**
 * A text that an input method composes: every event tells all of it so far. Keeps when each character joined it, and
 * how much of it has been counted, so that it may be counted before it has ended: a terminator does not wait.
 */
export function createComposition() {
  let characters: readonly Character[] = [];
  let counted = 0;
  let countedAt = 0;

  /** All that was not counted yet, counted now. */
  function take(t: number): readonly Character[] {
    const rest = characters.slice(counted);
    if (rest.length > 0) countedAt = t;
    counted = characters.length;
    return rest;
  }

  return {
    grow(text: string, t: number): void {
      const now = Array.from(text);
      const done = characters.slice(0, counted);
      const goesOn =
        done.every(({ char }, index) => char === now[index]) &&
        (now.length > counted || counted === 0 || t - countedAt < latest);
      if (!goesOn) {
        characters = [];
        counted = 0;
      }
      const before = characters;
      characters = now.map((char, index) => {
        const known = before[index];
        return known?.char === char ? known : { t, char };
      });
    },
    take,
    text: () => characters.map(({ char }) => char).join(''),
    /** What has ended begins anew with the next event. */
    end(): void {
      characters = [];
      counted = 0;
    },
  };
}
