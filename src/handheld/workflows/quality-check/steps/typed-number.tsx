import Delete from 'lucide-react/icons/delete';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/class-names.ts';
import styles from './typed-number.module.css';

export type TypedNumberProps = {
  text: string;
  /** Whether it would be good; null while it is no number yet. */
  isGood: boolean | null;
  onBack: () => void;
};

/** What is typed so far, judged at once. */
export function TypedNumber({ text, isGood, onBack }: TypedNumberProps) {
  const { t } = useTranslation('quality-check');
  const { t: ui } = useTranslation('ui');
  const verdict = isGood === null ? null : isGood ? t('item.good') : t('item.bad');
  return (
    <div className={classNames(styles.line, isGood === true && styles.good, isGood === false && styles.bad)}>
      <output className={styles.number} aria-live="polite">
        {text}
        {verdict !== null && <small className={styles.verdict}>{verdict}</small>}
      </output>
      <button type="button" className={styles.back} aria-label={ui('delete')} onClick={onBack}>
        <Delete aria-hidden size={28} />
      </button>
    </div>
  );
}
