import { useTranslation } from 'react-i18next';
import type { Thing } from '../../shared/domain/turn/message.ts';
import { useCodeWords } from './use-code-words.ts';

/** What was scanned, as a sentence; of a code that is not valid also why. */
export function useScannedWords(): (thing: Thing) => string {
  const { t } = useTranslation('workflow');
  const fault = useFaultWords();
  return (thing) => fault(thing) ?? t(`scanned.${thing.kind}`, { name: thing.name });
}

/** Why a code is not valid, with the code; null for a thing that is no faulty code. */
export function useFaultWords(): (thing: Pick<Thing, 'name' | 'fault'>) => string | null {
  const { t } = useTranslation('workflow');
  const code = useCodeWords();
  return ({ name, fault }) => (fault ? t('scanned.faultyWhy', { name, why: code.fault(fault) }) : null);
}
