import { useTranslation } from 'react-i18next';
import { useSession } from './session-context.ts';
import styles from './frame.module.css';

export function Brand() {
  const { t } = useTranslation('frame');
  const { siteName } = useSession();
  return (
    <div className={styles.brand}>
      <img src="/icons/stockhand.svg" width={34} height={34} alt="" />
      <div>
        {t('product')}
        <span className={styles.site}>{siteName}</span>
      </div>
    </div>
  );
}
