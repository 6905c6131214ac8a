import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { devicesQuery } from '../../app/api/device-queries.ts';
import { Ago } from '../../ui/time-text.tsx';
import { UnsentBadge } from '../devices/unsent-badge.tsx';
import { NowPanel } from './now-panel.tsx';
import { NowRow } from './now-row.tsx';

/** The devices in use: who has each, when it was last heard of, and what it still owes. */
export function DeviceList() {
  const { t } = useTranslation('now');
  const { data } = useQuery(devicesQuery);
  const active = data?.items.filter(({ status }) => status === 'active');
  const rows = active
    ?.slice(0, 7)
    .map(({ deviceId, name, model, contact }) => (
      <NowRow
        key={deviceId}
        href="/devices"
        main={[name, contact?.user?.name].filter(Boolean).join(' · ')}
        sub={model}
        end={<UnsentBadge contact={contact} />}
        endSub={<Ago at={contact?.lastContact ?? null} />}
      />
    ));
  const enrol = (
    <>
      {t('devicesNone')}.{' '}
      <Anchor component={Link} href="/devices?enrol=1">
        {t('enrol')}
      </Anchor>
    </>
  );
  return (
    <NowPanel
      title={t('devices')}
      all={{ href: '/devices', label: t('devicesAll') }}
      rows={rows}
      none={enrol}
    />
  );
}
