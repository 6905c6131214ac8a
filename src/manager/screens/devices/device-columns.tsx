import { Button, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { Ban, ShieldCheck, ShieldOff } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { Quiet } from '../../ui/quiet.tsx';
import type { ColumnOf } from '../../ui/table-columns.ts';
import { Ago } from '../../ui/time-text.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { AnswerTimes } from './answer-times.tsx';
import { deviceModel } from './device-model.ts';
import { DeviceWork } from './device-work.tsx';
import { SortHead } from './sort-head.tsx';
import { UnsentBadge } from './unsent-badge.tsx';

export function useDeviceColumns(onRevoke: (device: DeviceRow) => void): ColumnOf<DeviceRow>[] {
  const { t } = useTranslation('devices');
  return useMemo(
    () => [
      { id: 'name', header: t('column.name'), cell: ({ row }) => <NameAndModel device={row.original} /> },
      {
        id: 'user',
        header: t('column.user'),
        meta: { width: '130px' },
        cell: ({ row }) => row.original.contact?.user?.name,
      },
      {
        id: 'contact',
        header: t('column.contact'),
        meta: { width: '136px' },
        cell: ({ row }) => <LastContact contact={row.original.contact} />,
      },
      {
        id: 'unsent',
        header: t('column.unsent'),
        meta: { width: '124px' },
        cell: ({ row }) => <UnsentBadge contact={row.original.contact} />,
      },
      {
        id: 'work',
        header: t('column.work'),
        meta: { width: '160px' },
        cell: ({ row }) => <DeviceWork device={row.original} />,
      },
      {
        id: 'storage',
        header: t('column.storage'),
        meta: { width: '140px' },
        cell: ({ row }) => <Storage persisted={row.original.contact?.storagePersisted} />,
      },
      {
        id: 'battery',
        header: t('column.battery'),
        meta: { width: '76px', align: 'end' },
        cell: ({ row }) => percent(row.original.contact?.battery),
      },
      {
        id: 'answer',
        header: () => <SortHead by="answer">{t('column.answer')}</SortHead>,
        meta: { width: '280px' },
        cell: ({ row }) => <AnswerTimes contact={row.original.contact} />,
      },
      {
        id: 'build',
        header: t('column.build'),
        meta: { width: '120px' },
        cell: ({ row: { original } }) =>
          original.contact?.build && <CodeText code={original.contact.build} />,
      },
      {
        id: 'actions',
        header: () => <VisuallyHidden>{t('column.actions')}</VisuallyHidden>,
        meta: { width: '96px', align: 'end' },
        cell: ({ row: { original } }) => <RevokeButton device={original} onRevoke={onRevoke} />,
      },
    ],
    [t, onRevoke],
  );
}

function NameAndModel({ device: { name, model } }: { device: DeviceRow }) {
  return (
    <div title={model}>
      <strong>{name}</strong>
      <Text size="xs" c="dimmed" truncate>
        {deviceModel(model)}
      </Text>
    </div>
  );
}

function LastContact({ contact }: { contact: DeviceRow['contact'] }) {
  const { t } = useTranslation('devices');
  const behind = contact?.behind ?? 0;
  return (
    <>
      <Ago at={contact?.lastContact ?? null} />
      {behind > 0 && (
        <Text size="xs" c="dimmed">
          {t('behind', { count: behind })}
        </Text>
      )}
    </>
  );
}

function Storage({ persisted }: { persisted: boolean | null | undefined }) {
  const { t } = useTranslation('devices');
  if (persisted === null || persisted === undefined) return <Quiet>{t('storageUnknown')}</Quiet>;
  return (
    <Tooltip label={t('storageHint')} multiline maw={300}>
      <span>
        <ToneBadge tone={persisted ? 'done' : 'warning'} icon={persisted ? ShieldCheck : ShieldOff}>
          {persisted ? t('protected') : t('unprotected')}
        </ToneBadge>
      </span>
    </Tooltip>
  );
}

function RevokeButton({ device, onRevoke }: { device: DeviceRow; onRevoke: (device: DeviceRow) => void }) {
  const { t } = useTranslation('devices');
  if (device.status === 'revoked') {
    return (
      <ToneBadge tone="cancelled" icon={Ban}>
        {t('revoked')}
      </ToneBadge>
    );
  }
  return (
    <Button variant="subtle" color="red" size="compact-sm" onClick={() => onRevoke(device)}>
      {t('revoke')}
    </Button>
  );
}

const percent = (battery: number | null | undefined): string =>
  battery === null || battery === undefined ? '–' : `${Math.round(battery * 100)} %`;
