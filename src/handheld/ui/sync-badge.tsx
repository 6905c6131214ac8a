import Cloud from 'lucide-react/icons/cloud';
import CloudAlert from 'lucide-react/icons/cloud-alert';
import CloudOff from 'lucide-react/icons/cloud-off';
import { classNames } from './class-names.ts';
import type { IconType } from './icon.ts';
import styles from './sync-badge.module.css';

export type SyncTone = 'online' | 'offline' | 'trouble';

const icons: Record<SyncTone, IconType> = { online: Cloud, offline: CloudOff, trouble: CloudAlert };

export type SyncBadgeProps = {
  tone: SyncTone;
  /** `Online`, `Offline` ... */
  word: string;
  /** `3 unsent`. */
  unsent: string;
  /** When the server last answered. */
  lastContact: string;
  /** Where pressing it leads. */
  label: string;
  onPress: () => void;
};

/** How sync stands, in three words, on every screen. Being offline is no error. */
export function SyncBadge({ tone, word, unsent, lastContact, label, onPress }: SyncBadgeProps) {
  const Icon = icons[tone];
  return (
    <button
      type="button"
      className={styles.badge}
      onClick={onPress}
      aria-label={`${word}, ${unsent}, ${lastContact}. ${label}`}
    >
      <span className={classNames(styles.state, styles[tone])}>
        <Icon aria-hidden size={22} strokeWidth={2.5} />
        {word}
      </span>
      <span className={styles.rest}>
        <span className={styles.unsent}>{unsent}</span>
        <span>{lastContact}</span>
      </span>
    </button>
  );
}
