import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/screen.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { BrandHead } from './brand-head.tsx';
import { DemoBadges } from './demo-badges.tsx';
import { DemoEnrol } from './demo-enrol.tsx';
import { Doors } from './doors.tsx';
import { useDemoOffer } from './use-demo-offer.ts';

/** The first page: which of the two programs is wanted, and on a demo site everything to try it at once. */
export function StartScreen() {
  const { t } = useTranslation('start');
  const offer = useDemoOffer();
  const identity = useObservable(useHandheld().device.identity);
  return (
    <Screen
      scroll
      top={
        <BrandHead
          tagline={t('tagline')}
          site={offer ? t('demo.site', { site: offer.siteName }) : undefined}
        />
      }
    >
      {offer && !identity && <DemoEnrol />}
      {offer && identity && <DemoBadges offer={offer} device={identity.deviceName} />}
      {offer !== undefined && <Doors demo={offer !== null} />}
    </Screen>
  );
}
