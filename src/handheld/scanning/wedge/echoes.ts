import type { Character } from './key-input.ts';

/** How long, ms, the text of a key or of a composition may follow behind what has already been counted. */
const latest = 300;

const none: { text: string; t: number } = { text: '', t: -Infinity };

/**
 * Keeps what was counted from keys and compositions, because the browser may tell of the same characters again as
 * text: one by one, several at once, or all of a scan behind its terminator.
 */
export function createEchoes() {
  /** Counted from keys and not told as text yet. */
  let due = '';
  /** The last whole text that was counted, and when. */
  let whole = none;

  return {
    counted(char: string): void {
      due += char;
    },
    /** A key without a name comes: the text that follows is its own. */
    forget(): void {
      due = '';
      whole = none;
    },
    /** A composition begins: its text is its own, be it the same as that of the last. */
    begin(): void {
      whole = none;
    },
    /** A scan has ended at `t`; all of it may still be told. */
    ended(t: number): void {
      if (due !== '') whole = { text: due, t };
      due = '';
    },
    countedWhole(text: string, t: number): void {
      whole = { text, t };
    },
    /** Whether `text`, told at `t`, is all of what was counted last. */
    isWhole(text: string, t: number): boolean {
      if (due !== '' || text !== whole.text || t - whole.t >= latest) return false;
      whole = none;
      return true;
    },
    /** What of a text that is told now has not been counted from keys yet. */
    without(characters: readonly Character[]): readonly Character[] {
      const text = characters.map(({ char }) => char).join('');
      const shared = Math.min(text.length, due.length);
      if (text.slice(0, shared) === due.slice(0, shared)) {
        due = due.slice(shared);
        return characters.slice(Array.from(text.slice(0, shared)).length);
      }
      const isLast = due.endsWith(text);
      due = '';
      return isLast ? [] : characters;
    },
  };
}
