import { CircleCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../../shared/protocol/board/devices.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';

/** What a device still owes the server, as it said itself. */
export function UnsentBadge({ contact }: { contact: DeviceRow['contact'] }) {
  const { t } = useTranslation('devices');
  if (!contact) return t('never');
  if (contact.parked > 0) {
    return (
      <ToneBadge tone="error" icon={TriangleAlert}>
        {t('parked', { count: contact.parked })}
      </ToneBadge>
    );
  }
  if (contact.unsent > 0) {
    return (
      <ToneBadge tone="warning" icon={CloudUpload}>
        {t('unsent', { count: contact.unsent })}
      </ToneBadge>
    );
  }
  return (
    <ToneBadge tone="done" icon={CircleCheck}>
      {t('allSent')}
    </ToneBadge>
  );
}
