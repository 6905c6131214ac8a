import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { StorageState } from '../core/storage-state.ts';

/** What this device is to the site, and whether the browser promises to keep its data. */
export function DeviceFacts() {
  const { t } = useTranslation('settings');
  const { device, storage, sync, build } = useHandheld();
  const { photos } = useObservable(sync.status);
  const identity = useObservable(device.identity);
  const protection = protectionOf(useObservable(storage));
  return (
    <Section title={t('device.label')}>
      <Facts
        items={[
          ...(identity
            ? [
                { label: t('device.name'), value: identity.deviceName },
                { label: t('device.site'), value: identity.siteName },
              ]
            : []),
          {
            label: t('device.storage'),
            value: t(`device.${protection}`),
            tone: protection === 'unprotected' ? 'warning' : 'plain',
          },
          ...(photos > 0 ? [{ label: t('device.photos'), value: photos }] : []),
          { label: t('device.build'), value: build },
        ]}
      />
    </Section>
  );
}

function protectionOf(state: StorageState): 'protected' | 'unprotected' | 'unknown' {
  if (state.kind !== 'ready' || state.persisted === null) return 'unknown';
  return state.persisted ? 'protected' : 'unprotected';
}
