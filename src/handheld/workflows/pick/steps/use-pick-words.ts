import { useTranslation } from 'react-i18next';
import type { Command } from '../../../../shared/domain/command-code.ts';
import { useFaultWords } from '../../use-scanned-words.ts';
import type { PickMessage, Thing } from '../../../../shared/domain/pick/pick-message.ts';

export type PickWords = {
  message(message: PickMessage): string;
  scanned(thing: Thing): string;
  expected(thing: Thing): string;
};

/** What is said of a step of picking, in the language of the screen. */
export function usePickWords(): PickWords {
  const { t } = useTranslation('pick');
  const { t: shared } = useTranslation('workflow');
  const fault = useFaultWords();
  return {
    message: ({ key, values }) => {
      const { command } = values;
      const name = typeof command === 'string' ? { command: shared(`command.${command as Command}`) } : {};
      return t(`message.${key}`, { ...values, ...name });
    },
    scanned: (thing) => fault(thing) ?? t(`scanned.${thing.kind}`, { name: thing.name }),
    expected: ({ kind, name }) => t(`expected.${kind}`, { name }),
  };
}
