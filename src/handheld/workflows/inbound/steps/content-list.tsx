import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import { useTranslation } from 'react-i18next';
import type { NoticeContent } from '../../../../shared/domain/inbound/inbound-state.ts';
import { classNames } from '../../../ui/class-names.ts';
import styles from './content-list.module.css';

/** More than these would not fit a small screen: the rest is a number. */
const shown = 4;
/** Up to so many have room for two lines each. */
const few = 2;

/** What is announced for a unit, product by product. */
export function ContentList({ contents }: { contents: readonly NoticeContent[] }) {
  const { t } = useTranslation('inbound');
  const more = contents.length - shown;
  return (
    <ul
      className={classNames(styles.contents, contents.length <= few && styles.few)}
      aria-label={t('title.unpacking')}
    >
      {contents.slice(0, shown).map(({ productId, lot, name, quantity, inspects }) => (
        <li key={`${productId} ${lot ?? ''}`} className={styles.content}>
          <strong className={styles.quantity}>{quantity}</strong>
          <span className={styles.name}>{name}</span>
          {inspects && (
            <ClipboardCheck className={styles.check} role="img" aria-label={t('goods.willBeChecked')} />
          )}
        </li>
      ))}
      {more > 0 && <li className={styles.more}>{t('unpacking.more', { count: more })}</li>}
    </ul>
  );
}
