import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from './english.ts';
import type { Language } from './language.ts';

const load: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./english.ts')).english,
  de: async () => (await import('./german.ts')).german,
};

/** The texts of `language`, ready before the first screen. Only one language is loaded; the others lie precached. */
export async function startI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  instance.use(initReactI18next);
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [language]: await load[language]() },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** Changes over to `language`, loading its texts the first time. */
export async function speak(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'ui')) {
    for (const [area, texts] of Object.entries(await load[language]())) {
      instance.addResourceBundle(language, area, texts);
    }
  }
  await instance.changeLanguage(language);
}
