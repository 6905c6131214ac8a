import type { CDPSession, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
/** The separator of GS1, as scanners send it: Ctrl+]. */
const separator = { key: ']', code: 'BracketRight', windowsVirtualKeyCode: 221, modifiers: 2 };

/**
 * Presses the keys of a code as a scanner gun does: all of them are on their way to the browser before the first one
 * is answered, so that a busy test machine puts no pauses between them that no gun would make.
 */
export async function pressAsScanner(page: Page, code: string): Promise<void> {
  const keys = [...Array.from(code, (char) => (char === '\u001d' ? separator : keyOf(char))), enter];
  const session = await sessionOf(page);
  await Promise.all(
    keys.flatMap((key) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]),
  );
}

const keyOf = (char: string) => ({ key: char, text: char, unmodifiedText: char });

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}
