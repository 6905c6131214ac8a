/**
 * A keyboard or text event as the wedge sees it: the DOM event's own fields and `t`, monotonic milliseconds.
 * Kept free of the DOM so that recorded sequences of real scanners can be fed in.
 */
export type KeyInput = {
  t: number;
  type: 'keydown' | 'beforeinput' | 'input' | 'compositionend';
  key?: string;
  keyCode?: number;
  ctrlKey?: boolean;
  altKey?: boolean;
  metaKey?: boolean;
  data?: string | null;
  inputType?: string;
};

/** One character that was entered, once, and when. `end` marks a terminator. */
export type Entered = { t: number; char: string } | { t: number; end: string };

export const groupSeparator = '\u001d';
