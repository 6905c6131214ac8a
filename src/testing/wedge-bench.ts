import { createScanner } from '../handheld/scanning/create-scanner.ts';
import { unknownScanner, type WedgeProfile } from '../handheld/scanning/wedge/device-profile.ts';
import type { KeyInput } from '../handheld/scanning/wedge/key-input.ts';
import { type Capture, createWedge } from '../handheld/scanning/wedge/wedge.ts';

export type WedgeScene = Partial<WedgeProfile> & { isTyping?: boolean; quantityByScanning?: boolean };

/** What came of the keys: a scan for the workflow, or text for a keypad; `suspectDoubled` is one of the two halves. */
export type Heard = { scan: string } | { typed: string } | { suspectDoubled: string };

/** Feeds key events to wedge and scanner as a page would, on a clock that goes by the times of the events. */
export function hear(events: readonly KeyInput[], scene: WedgeScene = {}): Heard[] {
  const { isTyping = false, quantityByScanning = false, ...profile } = scene;
  const heard: Heard[] = [];
  const time = createEventTime();
  const hub = createScanner({
    clock: { wall: time.now, mono: time.now },
    countsByScanning: () => quantityByScanning,
  });
  hub.counting();
  hub.subscribe(({ raw }) => heard.push({ scan: raw }));
  const wedge = createWedge({
    timers: time,
    profile: { ...unknownScanner, ...profile },
    isTyping: () => isTyping,
    emit: (output) => {
      if (output.kind === 'typed') heard.push({ typed: output.text });
      else if (output.kind === 'suspectDoubled') heard.push({ suspectDoubled: output.half });
      else hub.fromWedge(output);
    },
  });
  play(events, time, (event) => wedge.feed(event));
  return heard;
}

/** What the set-up page sees of key events. */
export function captured(events: readonly KeyInput[], profile: Partial<WedgeProfile> = {}): Capture[] {
  const captures: Capture[] = [];
  const time = createEventTime();
  const wedge = createWedge({
    timers: time,
    profile: { ...unknownScanner, ...profile },
    isTyping: () => false,
    emit: () => undefined,
  });
  wedge.capture((capture) => captures.push(capture));
  play(events, time, (event) => wedge.feed(event));
  return captures;
}

function play(
  events: readonly KeyInput[],
  time: ReturnType<typeof createEventTime>,
  feed: (event: KeyInput) => void,
): void {
  for (const event of events) {
    time.passTo(event.t);
    feed(event);
  }
  time.passTo(time.now() + 60_000);
}

/** A clock with one timer at a time, which is all that the wedge has. */
function createEventTime() {
  let due = null as { at: number; call: () => void } | null;
  let now = 0;
  return {
    now: () => now,
    after: (ms: number, call: () => void) => {
      const mine = { at: now + ms, call };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
    passTo(t: number) {
      for (let next = due; next !== null && next.at <= t; next = due) {
        due = null;
        now = next.at;
        next.call();
      }
      now = t;
    },
  };
}

/** How a scanner writes one character: which events, at a time. */
export type Path = (char: string, t: number) => KeyInput[];

/** As keys with names; GS as Ctrl+]. */
export const byKeys: Path = (char, t) => [
  char === '\u001d' ? { t, type: 'keydown', key: ']', ctrlKey: true } : { t, type: 'keydown', key: char },
];

/** As keys whose text the browser tells once more. */
export const byKeysWithEcho: Path = (char, t) => [
  ...byKeys(char, t),
  ...(char === '\u001d' ? [] : textOf(char, t, ['beforeinput', 'input'])),
];

/** As Android input methods do: a key without a name, then its text. */
export const byInput: Path = (char, t) => [unnamed(t), ...textOf(char, t, ['input'])];
export const byAnnouncedInput: Path = (char, t) => [unnamed(t), ...textOf(char, t, ['beforeinput', 'input'])];

const unnamed = (t: number): KeyInput => ({ t, type: 'keydown', key: 'Unidentified', keyCode: 229 });
const textOf = (data: string, t: number, types: ('beforeinput' | 'input')[]): KeyInput[] =>
  types.map((type) => ({ t, type, data, inputType: 'insertText' }));

export type Terminator = 'Enter' | 'Tab' | 'none';

/** The events of one scan that begins at `start`, `gaps` ms from one character to the next. */
export function scanned(
  text: string,
  start: number,
  gaps: number | readonly number[],
  { path = byKeys, terminator = 'Enter' }: { path?: Path; terminator?: Terminator } = {},
): KeyInput[] {
  const gapAt = (index: number) => (typeof gaps === 'number' ? gaps : (gaps[index % gaps.length] ?? 0));
  let t = start;
  const events = Array.from(text).flatMap((char, index) => {
    const all = path(char, t);
    t += gapAt(index);
    return all;
  });
  return terminator === 'none' ? events : [...events, { t, type: 'keydown', key: terminator }];
}

/** A text that is composed: it grows event by event, and comes whole when the composition ends. */
export function composed(text: string, start: number, gap: number, end = true): KeyInput[] {
  const characters = Array.from(text);
  const grown = characters.map(
    (_, index): KeyInput => ({
      ...{ t: start + index * gap, type: 'input', inputType: 'insertCompositionText' },
      data: characters.slice(0, index + 1).join(''),
    }),
  );
  const last = start + characters.length * gap;
  return end ? [...grown, { t: last, type: 'compositionend', data: text }] : grown;
}

export const enterAt = (t: number): KeyInput => ({ t, type: 'keydown', key: 'Enter' });
