/**
 * A keyboard or text event as the wedge sees it: the DOM event's own fields and `t`, monotonic milliseconds.
 * Kept free of the DOM so that recorded sequences of real scanners can be fed in.
 */
export type KeyInput = {
  t: number;
  type: 'keydown' | 'beforeinput' | 'input' | 'compositionstart' | 'compositionupdate' | 'compositionend';
  key?: string;
  code?: string;
  keyCode?: number;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  shiftKey?: boolean;
  /** The third level of the keyboard is held: the character is meant, not a shortcut. */
  altGraph?: boolean;
  /** A key that is held down; no scanner holds one. */
  repeat?: boolean;
  data?: string | null;
  inputType?: string;
};

/** One character that was entered, once, and when. */
export type Character = { t: number; char: string };

/** A character, or `end`: the terminator that was sent instead of one. */
export type Entered = Character | { t: number; end: string };

export const groupSeparator = '\u001d';
