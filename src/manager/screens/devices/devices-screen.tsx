import { Button, Center, EmptyState, Skeleton, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QrCode, Smartphone } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { devicesQuery } from '../../app/api/device-queries.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { slowestAnswer } from './answer-times.tsx';
import { useDeviceColumns } from './device-columns.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The handhelds of the site: how they are, and how they come and go. */
export function DevicesScreen() {
  const { t } = useTranslation('devices');
  const [showsRevoked, setShowsRevoked] = useUrlFilter('revoked');
  const [isEnrolling, setEnrolling] = useUrlFilter('enrol');
  const [revoking, setRevoking] = useState<DeviceRow | null>(null);
  const { data } = useQuery(devicesQuery);
  const revoke = useCallback((device: DeviceRow) => setRevoking(device), []);
  return (
    <Screen
      title={t('title')}
      aside={
        <>
          <FreshnessNote freshness={data?.freshness} />
          <Button leftSection={<QrCode size={17} aria-hidden />} onClick={() => setEnrolling('1')}>
            {t('enrol')}
          </Button>
        </>
      }
      tools={
        data?.items.some(({ status }) => status === 'revoked') && (
          <Switch
            label={t('showRevoked')}
            checked={showsRevoked !== ''}
            onChange={(event) => setShowsRevoked(event.currentTarget.checked ? '1' : '')}
          />
        )
      }
    >
      <DeviceTable showsRevoked={showsRevoked !== ''} onRevoke={revoke} />
      {isEnrolling && <EnrolDialog onClose={() => setEnrolling('')} />}
      {revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(null)} />}
    </Screen>
  );
}

function DeviceTable({
  showsRevoked,
  onRevoke,
}: {
  showsRevoked: boolean;
  onRevoke: (device: DeviceRow) => void;
}) {
  const { t } = useTranslation('devices');
  const { data, error, refetch } = useQuery(devicesQuery);
  const columns = useDeviceColumns(onRevoke);
  const [sort] = useUrlFilter('sort');
  if (!data)
    return error ? (
      <FailurePanel failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton height={200} />
    );
  const listed = data.items.filter(({ status }) => showsRevoked || status === 'active');
  const shown = sort === 'answer' ? listed.toSorted((a, b) => slowestAnswer(b) - slowestAnswer(a)) : listed;
  if (shown.length > 0) {
    return <DataTable label={t('title')} rows={shown} columns={columns} rowId={({ deviceId }) => deviceId} />;
  }
  return (
    <Center h="100%">
      <EmptyState icon={<Smartphone size={40} />} title={t('emptyTitle')} description={t('emptyHint')} />
    </Center>
  );
}
