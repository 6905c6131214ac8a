import 'i18next';
import type { Texts } from './english.ts';

/** Keys are checked by the compiler: `t('orders:ship')`, or `t('ship')` after `useTranslation('orders')`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: Texts;
  }
}
