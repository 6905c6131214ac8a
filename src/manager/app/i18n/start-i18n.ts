import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from './english.ts';
import { type Language, startLanguage, storeLanguage, storedLanguage } from './language.ts';

const load: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./english.ts')).english,
  de: async () => (await import('./german.ts')).german,
};

/** The board's texts in the language of this workstation, ready before the first screen. */
export async function startI18n(): Promise<i18n> {
  const language = startLanguage(storedLanguage(), navigator.languages);
  const instance = i18next.createInstance();
  instance.use(initReactI18next);
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'frame',
    resources: { [language]: await load[language]() },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  return instance;
}

/** Changes over to `language` for good. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'frame')) {
    for (const [area, texts] of Object.entries(await load[language]())) {
      instance.addResourceBundle(language, area, texts);
    }
  }
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
  storeLanguage(language);
}
