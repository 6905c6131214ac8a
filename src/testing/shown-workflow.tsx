import type { i18n } from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { ScannerProvider } from '../handheld/ui/scan-context.tsx';
import type { SessionState } from '../handheld/workflows/saved-session.ts';

const idle = { subscribe: () => () => undefined };
const source = { ...idle, subscribeKeys: () => () => undefined, typed: () => undefined };

/** The words on a screen, as a reader sees them. */
export function shownText(texts: i18n, screen: ReactElement): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <ScannerProvider source={source as never}>{screen}</ScannerProvider>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** A desk that stands still where a session is; enough to be shown. */
export function stillDesk<Desk>(state: Partial<SessionState<unknown>>): Desk {
  const current = { phase: 'idle', failure: null, snapshot: null, ...state };
  const asked = { ...idle, getState: () => null };
  return { session: { ...idle, getState: () => current, retry: () => undefined }, asked } as unknown as Desk;
}

/** What a text must not have in it: keys, values that are missing. */
export const notAText =
  /\{\{|undefined|null|NaN|\b(?:title|prompt|problem|reason|message|words|amount|hint|keypad|lot)[.:]\w/;
