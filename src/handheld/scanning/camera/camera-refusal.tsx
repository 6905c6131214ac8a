import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { useTranslation } from 'react-i18next';
import type { ScanCameraFailure } from './camera-failure.ts';
import styles from './camera-refusal.module.css';

/** Why there is no picture, and what to do: nobody has to wait for the camera. */
export function CameraRefusal({ failure, onRetry }: { failure: ScanCameraFailure; onRetry: () => void }) {
  const { t } = useTranslation('scanning');
  return (
    <div className={styles.refusal} role="alert">
      <p className={styles.words}>
        <strong>{t(`camera.${failure.kind}.title`)}</strong>
        <span>{t(`camera.${failure.kind}.next`)}</span>
      </p>
      {failure.kind !== 'insecure' && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          <RotateCcw size={26} aria-hidden />
          {t('again')}
        </button>
      )}
    </div>
  );
}
