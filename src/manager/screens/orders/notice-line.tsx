import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CancellationNoticeView } from '../../../shared/protocol/board/cancellation-notice.ts';
import { distanceInWords, momentInWords } from '../../ui/time-words.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { useNow } from '../../ui/use-now.ts';
import styles from './order-line-card.module.css';

/** "Seen on Device 7 at 10:42:07", or that it has not been, and when the device was last heard of. */
export function NoticeLine({ notice: { device, seenAt } }: { notice: CancellationNoticeView }) {
  const { t, i18n } = useTranslation('orders');
  const now = useNow();
  if (seenAt !== null) {
    const time = momentInWords(Date.parse(seenAt), now, i18n.language, true);
    return (
      <div className={styles.row}>
        <ToneBadge tone="done" icon={Eye}>
          {t('seenBy', { device: device.name, time })}
        </ToneBadge>
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <ToneBadge tone="cancelled" icon={EyeOff}>
        {t('notSeenBy', { device: device.name })}
      </ToneBadge>
      {device.lastContact &&
        t('lastContact', { ago: distanceInWords(Date.parse(device.lastContact), now, i18n.language) })}
    </div>
  );
}
