import DatabaseZap from 'lucide-react/icons/database-zap';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { DialogSheet } from '../../ui/dialog-sheet.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useHandheld } from '../core/handheld-context.ts';
import { Wall } from './wall.tsx';

/** Nothing can be recorded: better a wall than work that is not kept. */
export function StorageWall({ detail }: { detail: string }) {
  const { t } = useTranslation('frame');
  const [asking, setAsking] = useState(false);
  return (
    <Wall
      icon={DatabaseZap}
      title={t('storage.title')}
      detail={t('storage.detail')}
      act={t('storage.act')}
      other={
        <BigButton tone="quiet" size="normal" onPress={() => setAsking(true)}>
          {t('storage.another.open')}
        </BigButton>
      }
    >
      <FeedbackBanner kind="error" title={t('storage.next')} detail={t('storage.reason', { detail })} />
      {asking && <AnotherJournal onClose={() => setAsking(false)} />}
    </Wall>
  );
}

/** The last way out, asked twice: what was unsent in the store that cannot be opened is given up. */
function AnotherJournal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('frame');
  const { startAnotherJournal } = useHandheld();
  return (
    <DialogSheet
      title={t('storage.another.title')}
      onClose={onClose}
      actions={
        <ActionBar>
          <BigButton tone="danger" onPress={startAnotherJournal}>
            {t('storage.another.act')}
          </BigButton>
        </ActionBar>
      }
    >
      <FeedbackBanner kind="warning" title={t('storage.another.detail')} next={t('storage.another.next')} />
    </DialogSheet>
  );
}
