import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';

/** Offers a newer build where nothing is being worked on; never changes over by itself. */
export function UpdateOffer() {
  const { t } = useTranslation('frame');
  const { update } = useHandheld();
  const ready = useObservable(update.ready);
  const needed = useObservable(update.needed);
  const [busy, setBusy] = useState(false);
  if (!ready && !needed) return null;
  return (
    <FeedbackBanner
      kind={needed ? 'warning' : 'info'}
      title={needed ? t('update.needed') : t('update.ready')}
      detail={needed ? t('update.neededDetail') : t('update.readyDetail')}
      next={busy ? t('update.busy') : undefined}
      action={ready ? { label: t('update.now'), onPress: () => setBusy(!update.apply()) } : undefined}
    />
  );
}
