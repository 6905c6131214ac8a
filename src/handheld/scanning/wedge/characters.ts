import { createComposition } from './composition.ts';
import { characterOf, controlCharacter, isShortcut, type Midst } from './control-keys.ts';
import type { WedgeProfile } from './device-profile.ts';
import { createEchoes } from './echoes.ts';
import type { Character, Entered, KeyInput } from './key-input.ts';

/**
 * Turns key and text events into characters, each counted once whatever path it took:
 *
 *   keydown 'A'                          -> A          (text events with the same text that follow are its echo)
 *   keydown Unidentified/229, input 'A'  -> A          (Android IME; `beforeinput` before it is the same text)
 *   input insertCompositionText ...      -> nothing    (the composition grows; counted when it or the scan ends)
 *   Ctrl+], F8 in the midst of a scan    -> GS
 *   Alt+0,2,9                            -> character 29
 *
 * `midst` tells what has come before a key.
 */
export function createCharacterReader(profile: () => WedgeProfile, midst: (t: number) => Midst) {
  const echoes = createEchoes();
  const composition = createComposition();
  /** Text of a `beforeinput` whose `input` is still to come. */
  let announced: { text: string; t: number } | null = null;
  let breakCounted = false;
  let altDigits = '';

  function read(event: KeyInput): Entered[] {
    switch (event.type) {
      case 'keydown':
        return event.repeat ? [] : [...flushAnnounced(), ...readKey(event)];
      case 'beforeinput':
        return [...flushAnnounced(), ...readText(event)];
      case 'input':
        return readText(event);
      case 'compositionstart':
        echoes.begin();
        return [];
      case 'compositionupdate':
      case 'compositionend':
        return readComposition(event);
      default:
        // Recorded sequences have more kinds of events: the release of keys.
        return [];
    }
  }

  function flushAnnounced(): Entered[] {
    if (announced === null) return [];
    const { text, t } = announced;
    announced = null;
    return entered(echoes.without(spread(text, t)));
  }

  function readKey(event: KeyInput): Entered[] {
    const { t, key = '' } = event;
    breakCounted = false;
    if (event.altKey && !event.altGraph && /^\d$/.test(key)) {
      altDigits += key;
      return [];
    }
    const before = closeAlt(t);
    const { follows, inScan } = midst(t);
    const control = controlCharacter(event, { follows, inScan });
    if (control !== null) return [...before, ...composed(t), ...ended(entered([{ t, char: control }]))];
    if (profile().terminators.includes(key) || (key === 'Tab' && inScan && !event.shiftKey)) {
      return [...before, ...composed(t), ...ended([{ t, end: key }])];
    }
    const char = characterOf(event);
    if (char === null && (key === 'Unidentified' || key === 'Process' || event.keyCode === 229))
      echoes.forget();
    if (char === null || isShortcut(event)) return before;
    const all = [...before, ...composed(t), ...entered(spread(char, t))];
    echoes.counted(char);
    return all;
  }

  function closeAlt(t: number): Entered[] {
    if (altDigits === '') return [];
    const char = String.fromCharCode(Number(altDigits));
    altDigits = '';
    return entered([{ t, char }]);
  }

  /** What is being composed comes before the key that is pressed now. */
  const composed = (t: number): Entered[] => entered(echoes.without(composition.take(t)));

  function readText(event: KeyInput): Entered[] {
    const { t, type, inputType, data } = event;
    if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return readBreak(event);
    if (inputType === 'insertCompositionText') return readComposition(event);
    if (data === undefined || data === null || data === '') return [];
    if (type === 'beforeinput') {
      announced = { text: data, t };
      return [];
    }
    announced = null;
    if (data === composition.text()) return composed(t);
    if (echoes.isWhole(data, t)) return [];
    return ended(entered(echoes.without(spread(data, t))));
  }

  /** A field of one line tells of Enter before, and not always after. */
  function readBreak({ t, type }: KeyInput): Entered[] {
    const isEcho = type === 'input' && breakCounted;
    breakCounted = type === 'beforeinput';
    return isEcho ? [] : [...flushAnnounced(), ...composed(t), ...ended([{ t, end: 'Enter' }])];
  }

  function readComposition({ t, type, data }: KeyInput): Entered[] {
    announced = null;
    // Some browsers tell of the text once more behind the end of its composition.
    if (data && composition.text() === '' && echoes.isWhole(data, t)) return [];
    if (data) composition.grow(data, t);
    if (type !== 'compositionend') return [];
    const text = composition.text();
    const rest = composed(t);
    composition.end();
    echoes.countedWhole(text, t);
    return ended(rest);
  }

  function ended(all: Entered[]): Entered[] {
    for (const one of all) if ('end' in one) echoes.ended(one.t);
    return all;
  }

  function entered(characters: readonly Character[]): Entered[] {
    const { terminators } = profile();
    return characters.map(({ t, char }): Entered => {
      if (char === '\n' || char === '\r') return { t, end: 'Enter' };
      if (char === '\t')
        return terminators.includes('Tab') || midst(t).inScan ? { t, end: 'Tab' } : { t, char };
      return char === endOfText ? { t, end: 'ETX' } : { t, char };
    });
  }

  return {
    read,
    /** What was announced or is being composed and will not come any more. */
    drain: (t: number): Entered[] => [...flushAnnounced(), ...composed(t), ...closeAlt(t)],
  };
}

const endOfText = '\u0003';

const spread = (text: string, t: number): Character[] => Array.from(text).map((char) => ({ t, char }));
