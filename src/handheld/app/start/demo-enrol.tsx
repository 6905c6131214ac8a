import Smartphone from 'lucide-react/icons/smartphone';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../ui/big-button.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useHandheld } from '../core/handheld-context.ts';
import { useEnrol } from '../enrol/use-enrol.ts';

/** One click: this browser is a device of the demo site. */
export function DemoEnrol() {
  const { t } = useTranslation('start');
  const { demo } = useHandheld();
  const { working, failure, run } = useEnrol();
  return (
    <>
      {failure && <FeedbackBanner kind="error" {...failure} />}
      <BigButton
        icon={Smartphone}
        hint={t('demo.openHint')}
        busy={working}
        onPress={async () => {
          await run(() => demo.enrol());
        }}
      >
        {t('demo.open')}
      </BigButton>
    </>
  );
}
