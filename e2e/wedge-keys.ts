import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

type Key = { key: string; code?: string; text?: string; windowsVirtualKeyCode?: number; modifiers?: number };

const enter: Key = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
const tab: Key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
/** The separator of GS1, as scanners send it: Ctrl+], and as Honeywell's do from the factory: F8. */
const ctrlBracket: Key = { key: ']', code: 'BracketRight', windowsVirtualKeyCode: 221, modifiers: 2 };
const f8: Key = { key: 'F8', code: 'F8', windowsVirtualKeyCode: 119 };

export type ScannerManner = {
  prefix?: string;
  terminator?: 'Enter' | 'Tab' | 'none';
  /** Leaves the releases of the keys out: half of the events, and none that anybody minds. */
  withoutReleases?: boolean;
  /** Milliseconds from key to key; all in one go unless given. */
  pace?: number;
  /** How GS is sent; `lost` sends nothing. */
  gs?: 'Ctrl+]' | 'F8' | 'lost';
};

/**
 * Presses the keys of a code as a scanner gun does: all of them are on their way to the browser before the first one
 * is answered, so that a busy test machine puts no pauses between them that no gun would make.
 */
export async function pressAsScanner(page: Page, code: string, manner: ScannerManner = {}): Promise<void> {
  const { prefix = '', terminator = 'Enter', gs = 'Ctrl+]' } = manner;
  const text = Array.from(prefix + code).flatMap((char) =>
    char === '\u001d' ? separators[gs] : [keyOf(char)],
  );
  const session = await sessionOf(page);
  const keys = [...text, ...terminators[terminator]];
  if (manner.pace === undefined) return pressWith(session, keys, manner.withoutReleases);
  await Promise.all(
    keys.map(async (key, place) => {
      await setTimeout(place * (manner.pace ?? 0));
      await pressWith(session, [key], manner.withoutReleases);
    }),
  );
}

const separators: Record<NonNullable<ScannerManner['gs']>, Key[]> = {
  'Ctrl+]': [ctrlBracket],
  F8: [f8],
  lost: [],
};
const terminators: Record<NonNullable<ScannerManner['terminator']>, Key[]> = {
  Enter: [enter],
  Tab: [tab],
  none: [],
};

/** As Android's input methods hand a scan over: its text in one event, or composed bit by bit, then Enter. */
export async function writeAsInputMethod(page: Page, code: string, way: 'text' | 'composed'): Promise<void> {
  const session = await sessionOf(page);
  const pieces =
    way === 'composed' ? [0.3, 0.6, 1].map((share) => code.slice(0, Math.ceil(code.length * share))) : [];
  await Promise.all([
    ...pieces.map((text) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    ),
    session.send('Input.insertText', { text: code }),
    pressWith(session, [enter]),
  ]);
}

/** Single keys of a person. */
export async function pressKeys(page: Page, text: string, delay = 220): Promise<void> {
  await page.keyboard.type(text, { delay });
}

async function pressWith(session: CDPSession, keys: readonly Key[], withoutReleases = false): Promise<void> {
  await Promise.all(
    keys.flatMap((key) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      ...(withoutReleases ? [] : [session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })]),
    ]),
  );
}

const keyOf = (char: string): Key & { unmodifiedText: string } => ({
  key: char,
  text: char,
  unmodifiedText: char,
});

export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
