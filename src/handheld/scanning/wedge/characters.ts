import type { WedgeProfile } from './device-profile.ts';
import { type Entered, groupSeparator, type KeyInput } from './key-input.ts';

/**
 * Turns key and text events into characters, each counted once whatever path it took:
 *
 *   keydown 'A'                          -> A          (an `input` event with the same text that follows is its echo)
 *   keydown Unidentified/229, input 'A'  -> A          (Android IME; `beforeinput` before it is the same text)
 *   input insertCompositionText ...      -> nothing    (the composition grows; compositionend has all of it)
 *   Ctrl+]                               -> GS
 *   Alt+0,2,9                            -> character 29
 */
export function createCharacterReader(profile: () => WedgeProfile) {
  /** Text that was announced by `beforeinput`, or already counted and due to be echoed by `input`. */
  let announced: string | null = null;
  let counted: string | null = null;
  let altDigits = '';

  function read(event: KeyInput): Entered[] {
    const before = flushAnnounced(event);
    return [...before, ...(event.type === 'keydown' ? readKey(event) : readText(event))];
  }

  function flushAnnounced(event: KeyInput): Entered[] {
    if (announced === null || event.type === 'input' || event.type === 'compositionend') return [];
    const text = announced;
    announced = null;
    return characters(text, event.t);
  }

  function readKey(event: KeyInput): Entered[] {
    counted = null;
    const key = event.key ?? '';
    if (event.altKey && /^\d$/.test(key)) {
      altDigits += key;
      return [];
    }
    const alt = closeAlt(event.t);
    if (isGroupSeparator(event)) return [...alt, ...characters(groupSeparator, event.t)];
    if (profile().terminators.includes(key)) return [...alt, { t: event.t, end: key }];
    if (key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return alt;
    counted = key;
    return [...alt, ...characters(key, event.t)];
  }

  function closeAlt(t: number): Entered[] {
    if (altDigits === '') return [];
    const char = String.fromCharCode(Number(altDigits));
    altDigits = '';
    return characters(char, t);
  }

  function readText(event: KeyInput): Entered[] {
    const text = textOf(event);
    if (text === null || event.inputType === 'insertCompositionText') return [];
    if (event.type === 'beforeinput') {
      announced = text === counted ? null : text;
      return [];
    }
    announced = null;
    const echo = counted !== null && text === counted;
    counted = event.type === 'compositionend' ? text : null;
    return echo ? [] : characters(text, event.t);
  }

  function characters(text: string, t: number): Entered[] {
    const { gsSubstitute, terminators } = profile();
    return Array.from(text).map((char): Entered => {
      if (char === '\n' || char === '\r') return { t, end: 'Enter' };
      if (char === '\t' && terminators.includes('Tab')) return { t, end: 'Tab' };
      return { t, char: char === gsSubstitute ? groupSeparator : char };
    });
  }

  return {
    read,
    drain: (t: number): Entered[] => [...flushAnnounced({ t, type: 'keydown' }), ...closeAlt(t)],
  };
}

const isGroupSeparator = (event: KeyInput): boolean =>
  event.key === groupSeparator || (event.ctrlKey === true && (event.key === ']' || event.keyCode === 221));

function textOf(event: KeyInput): string | null {
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') return '\n';
  return event.data === undefined || event.data === null || event.data === '' ? null : event.data;
}
