import { useEffect, useState } from 'react';
import type { LedgerEntry, LedgerQuery } from '../../storage/ledger-entry.ts';
import { useHandheld, useObservable } from '../core/handheld-context.ts';

export type LedgerFilter = 'all' | NonNullable<LedgerQuery['only']>;

const pageSize = 40;

export type LedgerView = {
  /** Undefined until the first answer. */
  entries: readonly LedgerEntry[] | undefined;
  hasMore: boolean;
  showMore(): void;
};

/** The newest entries, asked again after every change of the journal; `showMore` lengthens the list. */
export function useLedger(filter: LedgerFilter): LedgerView {
  const { ledger } = useHandheld();
  const version = useObservable(ledger.version);
  const [limit, setLimit] = useState(pageSize);
  const [answer, setAnswer] = useState<{ filter: LedgerFilter; entries: readonly LedgerEntry[] }>();
  useEffect(() => {
    let current = true;
    const only = filter === 'all' ? undefined : filter;
    // One more than shown tells whether there are older ones.
    void ledger.page({ limit: limit + 1, only }).then((entries) => {
      if (current) setAnswer({ filter, entries });
    });
    return () => {
      current = false;
    };
  }, [ledger, version, filter, limit]);
  const entries = answer?.filter === filter ? answer.entries : undefined;
  return {
    entries: entries?.slice(0, limit),
    hasMore: (entries?.length ?? 0) > limit,
    showMore: () => setLimit(limit + pageSize),
  };
}
