export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
export type LanguageChoice = Language | 'system';

/** The language to speak: the chosen one, else the first of the browser's that there is, else English. */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const tongues = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return tongues.map((tongue) => languages.find((language) => language === tongue)).find(Boolean) ?? 'en';
}
