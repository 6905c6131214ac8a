export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Named in itself: somebody who cannot read the page must find it. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const storageKey = 'stockhand-manager-language';

/** The language last chosen here, else the first of the browser's that there is, else English. */
export function startLanguage(stored: string | null, preferred: readonly string[]): Language {
  const wanted = [stored ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.map((tag) => languages.find((language) => language === tag)).find(Boolean) ?? 'en';
}

export const storedLanguage = (): string | null => localStorage.getItem(storageKey);
export const storeLanguage = (language: Language): void => localStorage.setItem(storageKey, language);
