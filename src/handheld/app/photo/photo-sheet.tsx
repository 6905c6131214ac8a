import ArrowRight from 'lucide-react/icons/arrow-right';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { DialogSheet } from '../../ui/dialog-sheet.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useScan } from '../../ui/scan-context.tsx';
import { useSignals } from '../signals/signals-context.ts';
import { PhotoActions } from './photo-actions.tsx';
import styles from './photo-sheet.module.css';
import { usePhoto } from './use-photo.ts';

export type PhotoSheetProps = {
  /** The id of the photo once it is stored; null when the operator goes on without one. */
  onDone: (evidenceId: string | null) => void;
};

/** The camera over the whole screen: take, look, use or take again. Whatever fails, there is a way on without. */
export function PhotoSheet({ onDone }: PhotoSheetProps) {
  const { t } = useTranslation('photo');
  const photo = usePhoto(onDone);
  const signals = useSignals();
  // A scan belongs to no step while a photo is taken.
  useScan(() => signals.give('warning'));
  const skip = () => onDone(null);
  const { video, canvas, failure, shot } = photo;
  return (
    <DialogSheet
      title={shot ? t('look') : t('title')}
      onClose={skip}
      closeLabel={t('skip')}
      actions={
        failure ? (
          <ActionBar>
            <BigButton icon={ArrowRight} onPress={skip}>
              {t('skip')}
            </BigButton>
          </ActionBar>
        ) : (
          <PhotoActions photo={photo} />
        )
      }
    >
      {failure ? (
        <FeedbackBanner
          kind="warning"
          title={t(`failure.${failure.kind}.title`)}
          next={t(`failure.${failure.kind}.next`)}
        />
      ) : (
        <div className={styles.stage}>
          <video ref={video} className={styles.picture} hidden={shot} muted playsInline />
          <canvas ref={canvas} className={styles.picture} hidden={!shot} role="img" aria-label={t('taken')} />
        </div>
      )}
    </DialogSheet>
  );
}
