import type { Timers } from '../../../shared/domain/clock.ts';
import type { WedgeProfile } from './device-profile.ts';
import { isTextField, keepFocus } from './focus-keeper.ts';
import type { KeyInput } from './key-input.ts';
import { createWedge, type Wedge, type WedgeOutput } from './wedge.ts';

const textEvents = ['beforeinput', 'input', 'compositionstart', 'compositionend'] as const;
type TextEvent = (typeof textEvents)[number];

/** Keys that move about or edit: not part of a scan, left to the page. */
const pageKeys = new Set(['Tab', 'Escape', 'Backspace', 'Delete', ' ']);
const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock']);

/**
 * The wedge on a real page: listens in the capture phase, before any button sees a key. A key that belongs to a
 * scan in progress goes no further: a terminator never presses the button that has the focus or moves it on, and no
 * character of a code is a shortcut of the browser.
 */
export function createBrowserWedge(options: {
  document: Document;
  timers: Timers;
  profile: WedgeProfile;
  isTyping: () => boolean;
  emit: (output: WedgeOutput) => void;
  onLearnt: (profile: WedgeProfile) => void;
}): Pick<Wedge, 'profile' | 'use' | 'capture'> & { stop: () => void } {
  const wedge = createWedge(options);
  const { document } = options;
  const { field, stop: releaseFocus } = keepFocus(document);
  const stopping = new AbortController();
  const listening = { capture: true, signal: stopping.signal };

  document.addEventListener('keydown', (event) => onKey(event), listening);
  for (const type of textEvents) {
    field.addEventListener(type, (event) => onText(event, type), { signal: stopping.signal });
  }
  field.addEventListener('paste', (event) => onPaste(event), { signal: stopping.signal });

  function onKey(event: KeyboardEvent): void {
    const target = document.activeElement;
    if (target !== field && isTextField(target)) return;
    const isMine = event.repeat ? isEntry(event) : takes(event, target === field || target === document.body);
    if (!isMine) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Feeds the key in; true when the page must not act on it. `isFree`: no control has the focus. */
  function takes(event: KeyboardEvent, isFree: boolean): boolean {
    const { key, timeStamp } = event;
    if (modifiers.has(key)) return wedge.feed(fromKey(event));
    if (key === 'Tab' && wedge.trails(timeStamp)) return true;
    if (!isForWedge(event)) {
      wedge.flush();
      return false;
    }
    const ends = wedge.profile().terminators.includes(key);
    // Enter on a button reached by keyboard presses it; behind characters it ends them.
    if (ends && !isFree && !wedge.holds() && !wedge.trails(timeStamp)) return false;
    const belongs = wedge.feed(fromKey(event)) || wedge.inScan();
    if (ends) field.value = '';
    return belongs;
  }

  /** A blank, or Tab, in the midst of a scan is part of it; else they are a person's. */
  function isForWedge({ key, shiftKey }: KeyboardEvent): boolean {
    if (!pageKeys.has(key)) return true;
    if (key === ' ') return wedge.holds();
    if (key !== 'Tab' || shiftKey) return false;
    return wedge.inScan() || (wedge.profile().terminators.includes('Tab') && wedge.holds());
  }

  function onText(event: Event, type: TextEvent): void {
    wedge.feed(fromText(event, type));
    if (type === 'input' && field.value.length > 200) field.value = '';
  }

  /** Some scanner services lay the code on the clipboard and paste it. */
  function onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    wedge.feed({ t: event.timeStamp, type: 'input', data, inputType: 'insertFromPaste' });
  }

  return {
    profile: wedge.profile,
    use: wedge.use,
    capture: wedge.capture,
    stop() {
      stopping.abort();
      releaseFocus();
    },
  };
}

/** A held key enters its character again and again: that is nobody's wish. */
const isEntry = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && (key.length === 1 || key === 'Enter' || key === 'Unidentified');

const fromKey = (event: KeyboardEvent): KeyInput => ({
  t: event.timeStamp,
  type: 'keydown',
  key: event.key,
  code: event.code,
  keyCode: event.keyCode,
  ctrlKey: event.ctrlKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
  shiftKey: event.shiftKey,
  altGraph: event.getModifierState('AltGraph'),
  repeat: event.repeat,
});

function fromText(event: Event, type: TextEvent): KeyInput {
  const isInput = event instanceof InputEvent;
  const data = isInput || event instanceof CompositionEvent ? event.data : null;
  // What replaces a text is told in another field of the event.
  const replacing = isInput ? (event.dataTransfer?.getData('text/plain') ?? null) : null;
  return { t: event.timeStamp, type, data: data ?? replacing, inputType: isInput ? event.inputType : '' };
}
