import { useTranslation } from 'react-i18next';
import { FeedbackBanner } from '../ui/feedback-banner.tsx';
import styles from './late-scan.module.css';

/** Above the end of a run: a scan came that nothing was done with. */
export function LateScan({ raw }: { raw: string }) {
  const { t } = useTranslation('workflow');
  return (
    <div className={styles.above}>
      <FeedbackBanner kind="warning" title={t('late.title', { raw })} next={t('late.next')} />
    </div>
  );
}
