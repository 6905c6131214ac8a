import BookOpenText from 'lucide-react/icons/book-open-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LedgerEntry } from '../../storage/ledger-entry.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { paths } from '../paths.ts';
import { EntryCard } from './entry-card.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { type LedgerFilter, useLedger } from './use-ledger.ts';

/** What became of everything that was confirmed here: saved, sent, accepted - and what to do where it was not. */
export function LedgerScreen() {
  const { t } = useTranslation('ledger');
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [chosen, setChosen] = useState<LedgerEntry>();
  const { entries, hasMore, showMore } = useLedger(filter);
  return (
    <Screen scroll top={<StepHeader title={t('title')} onBack={() => navigate(paths.home)} />}>
      <SyncPanel />
      <Segments
        label={t('filter.label')}
        value={filter}
        options={[
          { id: 'all', label: t('filter.all') },
          { id: 'unsent', label: t('filter.unsent') },
          { id: 'troubled', label: t('filter.troubled') },
        ]}
        onChange={setFilter}
      />
      {entries?.length === 0 && (
        <EmptyState icon={BookOpenText} title={t('empty')} detail={t('emptyDetail')} />
      )}
      {entries?.map((entry) => (
        <EntryCard key={entry.mid} entry={entry} onPress={() => setChosen(entry)} />
      ))}
      {hasMore && (
        <BigButton tone="secondary" size="normal" onPress={showMore}>
          {t('more')}
        </BigButton>
      )}
      {chosen && <EntrySheet entry={chosen} onClose={() => setChosen(undefined)} />}
    </Screen>
  );
}
