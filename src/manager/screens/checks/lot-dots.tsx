import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toneClass } from '../../ui/tone.ts';
import styles from './lot-dots.module.css';

/** The lots since the last change of mode, oldest first: a tick or a cross each. */
export function LotDots({ recent }: { recent: readonly boolean[] }) {
  const { t } = useTranslation('checks');
  const passed = recent.filter(Boolean).length;
  return (
    <span className={styles.dots} role="img" aria-label={t('recentLots', { passed, count: recent.length })}>
      {recent.slice(-10).map((isGood, index) => (
        <span key={index} className={`${styles.dot} ${toneClass(isGood ? 'done' : 'error')}`}>
          {isGood ? <Check size={12} strokeWidth={3} /> : <X size={12} strokeWidth={3} />}
        </span>
      ))}
    </span>
  );
}
