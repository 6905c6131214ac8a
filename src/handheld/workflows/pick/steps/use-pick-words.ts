import { useTranslation } from 'react-i18next';
import type { PickMessage, Thing } from '../../../../shared/domain/pick/pick-message.ts';

export type PickWords = {
  message(message: PickMessage): string;
  scanned(thing: Thing): string;
  expected(thing: Thing): string;
};

/** What is said of a step of picking, in the language of the screen. */
export function usePickWords(): PickWords {
  const { t } = useTranslation('pick');
  return {
    message: ({ key, values }) => t(`message.${key}`, values),
    scanned: ({ kind, name }) => t(`scanned.${kind}`, { name }),
    expected: ({ kind, name }) => t(`expected.${kind}`, { name }),
  };
}
