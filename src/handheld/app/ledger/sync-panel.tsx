import Download from 'lucide-react/icons/download';
import QrCode from 'lucide-react/icons/qr-code';
import Send from 'lucide-react/icons/send';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SyncStatus } from '../../sync/sync-status.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { FeedbackBanner, type FeedbackKind } from '../../ui/feedback-banner.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { saveFile } from './save-file.ts';

/** How sync stands in full sentences: what waits, of whom, why, and what can be done about it. */
export function SyncPanel() {
  const { t } = useTranslation('ledger');
  const { sync } = useHandheld();
  const status = useObservable(sync.status);
  const lines = useSyncLines(status);
  return (
    <>
      <FeedbackBanner
        kind={kindOf(status)}
        title={status.unsent > 0 ? t('line.unsent', { count: status.unsent }) : t('line.allSent')}
        detail={lines.join(' · ')}
        next={status.problem ? t(`problem.${status.problem}`) : undefined}
      />
      {status.connection === 'enrol_again' ? (
        <LockedOut />
      ) : (
        status.unsent + status.photos > 0 && (
          <BigButton tone="secondary" size="normal" icon={Send} onPress={() => sync.wake('operator')}>
            {t('sendNow')}
          </BigButton>
        )
      )}
    </>
  );
}

function kindOf({ connection, unsent, photos, problem }: SyncStatus): FeedbackKind {
  if (connection === 'enrol_again' || connection === 'update_needed') return 'error';
  return unsent > 0 || photos > 0 || problem ? 'info' : 'success';
}

function useSyncLines({ lastContact, pulledAt, traceId, photos }: SyncStatus): string[] {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const { ledger } = useHandheld();
  const byUser = useObservable(ledger.unsentByUser);
  const contact = lastContact ?? pulledAt;
  return [
    ...byUser
      .filter(({ unsent }) => unsent > 0)
      .map(({ name, unsent }) => t('line.of', { count: unsent, name })),
    ...(photos > 0 ? [t('line.photos', { count: photos })] : []),
    contact === null ? t('line.noContact') : t('line.contact', { time: format.time(contact) }),
    ...(traceId === null ? [] : [t('line.trace', { traceId })]),
  ];
}

/** The server refuses this device: everything is kept, can be carried off as a file, and is sent once enrolled again. */
function LockedOut() {
  const { t } = useTranslation('ledger');
  const { device } = useHandheld();
  const [, navigate] = useLocation();
  const [saved, setSaved] = useState<{ fileName: string; count: number }>();
  const save = async () => {
    const file = await device.exportUnsent();
    saveFile(file.fileName, file.json);
    setSaved(file);
  };
  return (
    <>
      <BigButton size="normal" icon={QrCode} onPress={() => navigate(paths.enrol)}>
        {t('enrol')}
      </BigButton>
      <BigButton tone="secondary" size="normal" icon={Download} hint={t('exportHint')} onPress={save}>
        {t('export')}
      </BigButton>
      {saved && <FeedbackBanner kind="success" title={t('exported', { ...saved })} />}
    </>
  );
}
