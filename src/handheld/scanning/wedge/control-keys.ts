import { groupSeparator, type KeyInput } from './key-input.ts';

/** Function keys that Honeywell scanners send for control characters (factory setting, PC keyboard). */
const functionKeys: Record<string, string> = {
  F7: '\u001c',
  F8: groupSeparator,
  F9: '\u001e',
  F10: '\u001f',
};

/** Control characters by the key that is pressed together with Ctrl. */
const withCtrl: Record<string, string> = {
  '\\': '\u001c',
  '^': '\u001e',
  _: '\u001f',
  b: '\u0002',
  c: '\u0003',
  d: '\u0004',
  i: '\t',
  j: '\n',
  m: '\r',
};

/** `follows`: right behind a character. `inScan`: behind several, at the pace of a scanner. */
export type Midst = { follows: boolean; inScan: boolean };

/**
 * The control character that a key stands for. Ctrl+] is GS at any time; all else only in the midst of a scan, where
 * it cannot be a shortcut of a person. On a German keyboard the key of `]` has another character on it, and `]` itself
 * is AltGr+9, which Windows tells as Ctrl+Alt: no GS.
 */
export function controlCharacter(event: KeyInput, { follows, inScan }: Midst): string | null {
  const { key = '', code, keyCode, ctrlKey, altKey, altGraph, metaKey } = event;
  if (key.length === 1 && key < ' ') return key;
  if (follows && !ctrlKey && !altKey && key in functionKeys) return functionKeys[key] ?? null;
  if (!ctrlKey || altKey || altGraph || metaKey) return null;
  if (key === ']' || keyCode === 221) return groupSeparator;
  if (!inScan) return null;
  return code === 'BracketRight' ? groupSeparator : (withCtrl[key.toLowerCase()] ?? null);
}

/** Navigation keys are what a number pad sends while NumLock is off: its digits are meant. */
export function characterOf({ key = '', code = '' }: KeyInput): string | null {
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  if (pad !== undefined) return pad;
  // Two characters: an accent that did not fit the letter behind it. Names of keys begin with a capital.
  return key.length === 1 || (key.length === 2 && !/^[A-Z][A-Za-z0-9]$/.test(key)) ? key : null;
}

/** Whether modifiers make a shortcut of a key. Signs on the third level of a keyboard are characters all the same. */
export function isShortcut({ key = '', ctrlKey, altKey, metaKey, altGraph }: KeyInput): boolean {
  if (altGraph || (ctrlKey && altKey)) return metaKey === true;
  return Boolean(ctrlKey || metaKey || (altKey && /^[a-z0-9]$/i.test(key)));
}
