import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../storage/ledger-entry.ts';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { useFormat } from '../words/use-format.ts';
import styles from './entry-card.module.css';
import { entryLooks } from './entry-look.ts';
import { useEntryWords } from './use-entry-words.ts';

/** One entry of the ledger: what was done, and how far its news have come. */
export function EntryCard({ entry, onPress }: { entry: LedgerEntry; onPress: () => void }) {
  const { t } = useTranslation(['ledger', 'words']);
  const format = useFormat();
  const { title, facts } = useEntryWords(entry);
  const { tone, icon } = entryLooks[entry.status];
  const kinds = entry.discrepancies.map(({ kind }) => t(`words:discrepancy.${kind}`));
  return (
    <Card tone={tone} icon={icon} title={title} detail={<DotList items={facts} />} onPress={onPress}>
      <span className={styles.state}>
        <strong>{[t(`ledger:status.${entry.status}`), ...kinds].join(': ')}</strong>
        <time>{format.time(entry.recordedAt)}</time>
      </span>
    </Card>
  );
}
