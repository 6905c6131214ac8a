import Ban from 'lucide-react/icons/ban';
import Check from 'lucide-react/icons/check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Tone } from '../../shared/domain/turn/message.ts';
import { classNames } from '../ui/class-names.ts';
import type { IconType } from '../ui/icon.ts';
import styles from './last-done.module.css';

const icons: Record<Tone, IconType> = {
  success: Check,
  done: Check,
  warning: TriangleAlert,
  error: TriangleAlert,
  cancelled: Ban,
};

/** What was just done: enough to be sure, small enough not to stand before what comes next. */
export function LastDone({ tone, said }: { tone: Tone; said: string }) {
  const Icon = icons[tone];
  return (
    <p className={classNames(styles.line, styles[tone])} role="status">
      <Icon aria-hidden size={24} strokeWidth={3} />
      <span className={styles.words}>{said}</span>
    </p>
  );
}
