import type { Timers } from '../../../shared/domain/clock.ts';
import type { WedgeProfile } from './device-profile.ts';
import { isTextField, keepFocus } from './focus-keeper.ts';
import type { KeyInput } from './key-input.ts';
import { createWedge, type WedgeOutput } from './wedge.ts';

/** Keys that move about or edit: never part of a scan, left to the page. */
const pageKeys = new Set(['Tab', 'Escape', 'Backspace', 'Delete', ' ']);

/**
 * The wedge on a real page: listens in the capture phase, before any button sees a key. A key that belongs to a
 * scan in progress goes no further, so a terminator never presses the button that happens to have the focus.
 */
export function createBrowserWedge(options: {
  document: Document;
  timers: Timers;
  profile: WedgeProfile;
  isTyping: () => boolean;
  emit: (output: WedgeOutput) => void;
  onLearnt: (profile: WedgeProfile) => void;
}): { stop: () => void } {
  const wedge = createWedge(options);
  const { field, stop: releaseFocus } = keepFocus(options.document);
  const stopping = new AbortController();
  const listening = { capture: true, signal: stopping.signal };
  let inText = false;

  options.document.addEventListener('keydown', (event) => onKey(event), listening);
  for (const type of ['beforeinput', 'input', 'compositionend'] as const) {
    field.addEventListener(type, (event) => onText(event, type), { signal: stopping.signal });
  }

  function onKey(event: KeyboardEvent): void {
    const target = options.document.activeElement;
    if (target !== field && isTextField(target)) return;
    if (pageKeys.has(event.key) && !wedge.profile().terminators.includes(event.key) && !inText) return;
    const ends = wedge.profile().terminators.includes(event.key);
    // Enter on a button reached by keyboard presses it; behind characters it ends them.
    if (ends && !inText && target !== field && target !== options.document.body) return;
    const belongs = wedge.feed(fromKey(event));
    inText = belongs && event.key.length === 1;
    if (belongs) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (ends) field.value = '';
  }

  function onText(event: Event, type: 'beforeinput' | 'input' | 'compositionend'): void {
    wedge.feed(fromText(event, type));
    if (type === 'input' && field.value.length > 200) field.value = '';
  }

  return {
    stop() {
      stopping.abort();
      releaseFocus();
    },
  };
}

const fromKey = (event: KeyboardEvent): KeyInput => ({
  t: event.timeStamp,
  type: 'keydown',
  key: event.key,
  keyCode: event.keyCode,
  ctrlKey: event.ctrlKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
});

function fromText(event: Event, type: 'beforeinput' | 'input' | 'compositionend'): KeyInput {
  const data = event instanceof InputEvent || event instanceof CompositionEvent ? event.data : null;
  const inputType = event instanceof InputEvent ? event.inputType : '';
  return { t: event.timeStamp, type, data, inputType };
}
