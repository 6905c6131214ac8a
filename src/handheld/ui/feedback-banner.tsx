import Ban from 'lucide-react/icons/ban';
import CircleCheck from 'lucide-react/icons/circle-check-big';
import Info from 'lucide-react/icons/info';
import OctagonX from 'lucide-react/icons/octagon-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import styles from './feedback-banner.module.css';
import type { IconType } from './icon.ts';

export type FeedbackKind = 'success' | 'warning' | 'error' | 'cancelled' | 'info';

const icons: Record<FeedbackKind, IconType> = {
  success: CircleCheck,
  warning: TriangleAlert,
  error: OctagonX,
  cancelled: Ban,
  info: Info,
};

export type FeedbackBannerProps = {
  kind: FeedbackKind;
  /** What happened, naming the thing: `That is P-1002 Oat milk`. */
  title: string;
  /** What was expected instead. */
  detail?: string;
  /** The next act. */
  next?: string;
  onDismiss?: () => void;
  action?: { label: string; onPress: () => void };
};

/** The answer to what was just done: drawing, words and colour say the same. */
export function FeedbackBanner({ kind, title, detail, next, onDismiss, action }: FeedbackBannerProps) {
  const { t } = useTranslation('ui');
  const Icon = icons[kind];
  const urgent = kind === 'error' || kind === 'warning' || kind === 'cancelled';
  return (
    <div className={classNames(styles.banner, styles[kind])} role={urgent ? 'alert' : 'status'}>
      <span className={styles.mark}>
        <Icon aria-hidden size={32} strokeWidth={2.5} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
        {next && <p className={styles.next}>{next}</p>}
        {action && (
          <button type="button" className={styles.action} onClick={action.onPress}>
            {action.label}
          </button>
        )}
      </div>
      {onDismiss && (
        <button type="button" className={styles.dismiss} onClick={onDismiss} aria-label={t('close')}>
          <X aria-hidden size={28} strokeWidth={2.5} />
        </button>
      )}
    </div>
  );
}
