import ScanEye from 'lucide-react/icons/scan-eye';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import type { Held } from './seen-gate.ts';
import styles from './held-notice.module.css';

/**
 * Covers what can be pressed until an error was seen; what is wrong stays readable above. A tap anywhere is enough,
 * and presses nothing else.
 */
export function HeldNotice({ held: { kind, untaken }, onSeen }: { held: Held; onSeen: () => void }) {
  const { t } = useTranslation('frame');
  const isCancelled = kind === 'cancelled';
  return (
    <div
      className={classNames(styles.cover, isCancelled && styles.cancelled)}
      role="alertdialog"
      aria-label={t(isCancelled ? 'held.cancelled' : 'held.error')}
      data-held={kind}
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" className={styles.seen} onClick={onSeen}>
        <ScanEye aria-hidden size={44} strokeWidth={2.5} />
        <span className={styles.words}>
          <strong className={styles.title}>{t(isCancelled ? 'held.cancelled' : 'held.error')}</strong>
          <span>{t('held.next')}</span>
          {untaken > 0 && <span className={styles.untaken}>{t('held.untaken', { count: untaken })}</span>}
        </span>
      </button>
    </div>
  );
}
