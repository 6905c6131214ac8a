import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.ts';
import { firstAreas, laterAreas, type TextArea, textsBackend } from './texts.ts';

/** The texts of `language`, those of `areas` ready when the promise is kept; others come when they are asked for. */
export async function startI18n(
  language: Language,
  areas: readonly TextArea[] = [...firstAreas, ...laterAreas],
): Promise<i18n> {
  const instance = i18next.createInstance();
  instance.use(textsBackend).use(initReactI18next);
  await instance.init({
    lng: language,
    fallbackLng: false,
    ns: areas,
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
