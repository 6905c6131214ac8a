import { useTranslation } from 'react-i18next';
import styles from './carried-goods-line.module.css';

/** How many goods more are carried than those that are shown; nothing where these are all. */
export function CarriedMore({ count }: { count: number }) {
  const { t } = useTranslation('move');
  return count > 0 ? <p className={styles.more}>{t('goods.more', { count })}</p> : null;
}
