import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { StorageState } from '../core/storage-state.ts';
import { useFormat } from '../words/use-format.ts';
import { FoundCheck } from './found-check.tsx';
import type { CheckProps } from './check-props.ts';
import { probeStorage, type StorageFinding } from './storage-probe.ts';

/** Whether what is recorded stays: the journal is open, the disk takes and gives back, the browser keeps its word. */
export function StorageCheck(props: CheckProps) {
  const { t } = useTranslation('self-test');
  const { clock, storage } = useHandheld();
  const { number } = useFormat();
  const journal = journalOf(useObservable(storage));
  const probe = useCallback(() => {
    const { storage: manager } = navigator as { storage?: StorageManager };
    return probeStorage({ storage: manager, indexedDB, now: clock.mono, journal });
  }, [clock, journal]);
  const facts = ({ freeBytes, writtenInMs }: StorageFinding) => [
    { label: t('storage.kept'), value: t(`storage.${journal ?? 'unknown'}`) },
    ...(freeBytes === null
      ? []
      : [{ label: t('storage.free'), value: `${number(Math.round(freeBytes / 1e6))} MB` }]),
    ...(writtenInMs === null ? [] : [{ label: t('storage.written'), value: `${writtenInMs} ms` }]),
  ];
  return <FoundCheck {...props} title={t('check.storage')} probe={probe} facts={facts} />;
}

function journalOf(state: StorageState): 'broken' | 'protected' | 'unprotected' | null {
  if (state.kind !== 'ready') return 'broken';
  if (state.persisted === null) return null;
  return state.persisted ? 'protected' : 'unprotected';
}
