import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { revokeDevice } from '../../app/api/device-queries.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAction } from '../../ui/use-action.ts';

/** For a device that is lost, broken or no longer trusted. */
export function RevokeDialog({ device, onClose }: { device: DeviceRow; onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { name } = device;
  const revoking = useAction((reason: string) => revokeDevice(device.deviceId, reason), {
    said: ({ releasedTaskIds, countTaskIds }) =>
      t('revokeSaid', { device: name, released: releasedTaskIds.length, counts: countTaskIds.length }),
    onDone: onClose,
  });
  const unsent = device.contact?.unsent ?? 0;
  return (
    <ReasonDialog
      title={t('revokeTitle', { device: name })}
      what={
        <>
          {t('revokeWhat')}
          {unsent > 0 && (
            <Text mt="sm" fw={600}>
              {t('revokeUnsent', { count: unsent })}
            </Text>
          )}
        </>
      }
      confirmLabel={t('revokeConfirm')}
      busy={revoking.isPending}
      onConfirm={revoking.mutate}
      onClose={onClose}
    />
  );
}
