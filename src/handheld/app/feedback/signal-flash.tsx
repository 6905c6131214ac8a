import Ban from 'lucide-react/icons/ban';
import Check from 'lucide-react/icons/check';
import CheckCheck from 'lucide-react/icons/check-check';
import Eye from 'lucide-react/icons/eye';
import OctagonX from 'lucide-react/icons/octagon-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import type { IconType } from '../../ui/icon.ts';
import type { SignalKind } from '../../workflows/signals.ts';
import styles from './signal-flash.module.css';

const icons: Record<SignalKind, IconType> = {
  success: Check,
  done: CheckCheck,
  warning: TriangleAlert,
  error: OctagonX,
  cancelled: Ban,
  seen: Eye,
};

/**
 * A signal for the corner of the eye: the frame of the screen in its colour and its own shape, and a word with its
 * drawing over the header. Gone by itself, never in the way of a finger; what it means in full the step says.
 */
export function SignalFlash({ kind }: { kind: SignalKind }) {
  const { t } = useTranslation('frame');
  const Icon = icons[kind];
  return (
    <div className={classNames(styles.flash, styles[kind])} data-signal={kind} aria-hidden>
      <p className={styles.word}>
        <Icon aria-hidden size={30} strokeWidth={3} />
        {t(`signal.${kind}`)}
      </p>
    </div>
  );
}
