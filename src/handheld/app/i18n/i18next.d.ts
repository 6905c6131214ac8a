import 'i18next';
import type { Texts } from './texts.ts';

/** Keys are checked by the compiler: `t('home:giveMeWork')`, or `t('giveMeWork')` after `useTranslation('home')`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Texts;
  }
}
