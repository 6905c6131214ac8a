import type { BackendModule } from 'i18next';
import type { english } from './english.ts';
import type { englishLater } from './english-later.ts';
import type { Language } from './language.ts';

/** Every text of the handheld by area. */
export type Texts = typeof english & typeof englishLater;
export type TextArea = keyof Texts;

export const firstAreas = [
  'enrol',
  'frame',
  'home',
  'scanning',
  'sign-in',
  'start',
  'ui',
  'words',
] as const satisfies (keyof typeof english)[];
export const laterAreas = [
  'code',
  'count',
  'inbound',
  'move',
  'put-back',
  'putaway',
  'quality-check',
  'ledger',
  'lookup',
  'photo',
  'pick',
  'self-test',
  'settings',
  'workflow',
] as const satisfies (keyof typeof englishLater)[];

type Load = { first(): Promise<typeof english>; later(): Promise<typeof englishLater> };

const load: Record<Language, Load> = {
  en: {
    first: async () => (await import('./english.ts')).english,
    later: async () => (await import('./english-later.ts')).englishLater,
  },
  de: {
    first: async () => (await import('./german.ts')).german,
    later: async () => (await import('./german-later.ts')).germanLater,
  },
};

async function textsOf(language: Language, area: TextArea): Promise<object> {
  const later = laterAreas.find((one) => one === area);
  if (later) return (await load[language].later())[later];
  const texts: Record<string, object> = await load[language].first();
  return texts[area] ?? {};
}

/** Fetches texts by language and area where i18next asks for them; all of them lie precached. */
export const textsBackend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    textsOf(language as Language, area as TextArea).then(
      (texts) => done(null, { ...texts }),
      (error: unknown) => done(error instanceof Error ? error : String(error), false),
    );
  },
};
