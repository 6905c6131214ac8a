import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../storage/ledger-entry.ts';
import { DialogSheet } from '../../ui/dialog-sheet.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FeedbackBanner, type FeedbackKind } from '../../ui/feedback-banner.tsx';
import type { CardProps } from '../../ui/card.tsx';
import { useKnown } from '../lookup/use-known.ts';
import { useFormat } from '../words/use-format.ts';
import { entryLooks } from './entry-look.ts';
import styles from './entry-sheet.module.css';
import { useEntryWords } from './use-entry-words.ts';

const kinds: Record<NonNullable<CardProps['tone']>, FeedbackKind> = {
  plain: 'info',
  todo: 'info',
  done: 'success',
  warning: 'warning',
  error: 'error',
};

/** Everything the device knows of one entry, first of all what is to be done about it. */
export function EntrySheet({ entry, onClose }: { entry: LedgerEntry; onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'words']);
  const { title, facts } = useEntryWords(entry);
  const discrepancies = entry.discrepancies.map(({ kind }) => t(`words:discrepancy.${kind}`)).join(', ');
  return (
    <DialogSheet title={title} onClose={onClose}>
      <FeedbackBanner
        kind={kinds[entryLooks[entry.status].tone]}
        title={t(`ledger:status.${entry.status}`)}
        detail={discrepancies || undefined}
        next={t(`ledger:advice.${entry.advice}`)}
      />
      {entry.why !== null && <FeedbackBanner kind="info" title={t('ledger:entry.why')} detail={entry.why} />}
      <DotList items={facts} />
      <EntryFacts entry={entry} />
      <p className={styles.number}>
        {t('ledger:entry.id')} <code>{entry.mid}</code>
      </p>
    </DialogSheet>
  );
}

function EntryFacts({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const user = useKnown(`user ${entry.userId}`, (lookup) => lookup.user(entry.userId));
  const { body, recordedAt, attempts, lastProblem, userId } = entry;
  const facts = [
    { label: t('entry.recorded'), value: format.time(recordedAt) },
    { label: t('entry.by'), value: user?.name ?? userId },
    body.orderId && { label: t('entry.order'), value: body.orderId },
    body.purchaseOrderId && { label: t('entry.purchaseOrder'), value: body.purchaseOrderId },
    body.lpn && { label: t('entry.lpn'), value: body.lpn },
    body.lot && { label: t('entry.lot'), value: body.lot },
    body.expiry && { label: t('entry.expiry'), value: format.day(body.expiry) },
    body.serials?.length && { label: t('entry.serials'), value: body.serials.join(', ') },
    body.evidenceIds?.length && { label: t('entry.photos'), value: body.evidenceIds.length },
    body.reason && { label: t('entry.reason'), value: body.reason },
    attempts > 0 && { label: t('entry.attempts'), value: attempts },
    lastProblem && { label: t('entry.lastProblem'), value: t(`problem.${lastProblem}`) },
  ];
  return <Facts items={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />;
}
