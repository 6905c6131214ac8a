import { useTranslation } from 'react-i18next';
import type { Texts } from '../../app/i18n/english.ts';

/** The texts of this room as a whole, for keys that come from the server. */
export function useDataTexts(): Texts['data'] {
  const { i18n } = useTranslation('data');
  return i18n.getResourceBundle(i18n.language, 'data') as Texts['data'];
}
