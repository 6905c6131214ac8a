import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CodeCard } from './code-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import styles from './sheet.module.css';

/** The way onto the phone: an address it can reach, as a code for its own camera. */
export function PhoneGroup({ addresses }: { addresses: readonly string[] }) {
  const { t } = useTranslation('sheet');
  const reachable = reachableAddresses(location.origin, location.hostname, addresses);
  const isSecure = reachable.every((address) => address.startsWith('https:'));
  return (
    <SheetGroup name="phone">
      <div className={styles.phone}>
        {reachable.map((address) => (
          <CodeCard key={address} codes={[{ symbology: 'qrcode', text: `${address}/` }]} text={address}>
            <span>{t('phone.address')}</span>
          </CodeCard>
        ))}
        <Stack gap="sm" maw={560}>
          <Text>
            {reachable.length === 0 ? t('phone.onlyHere') : `${t('phone.scan')} ${t('phone.which')}`}
          </Text>
          {!isSecure && (
            <Alert className={styles.onScreen} color="orange" icon={<LockOpen size={18} />}>
              {t('phone.insecure')}
            </Alert>
          )}
          <Anchor className={styles.onScreen} href="/" target="_blank">
            {t('phone.here')}
          </Anchor>
        </Stack>
      </div>
    </SheetGroup>
  );
}

/** What this page was opened at, unless that name means another machine on the phone. */
function reachableAddresses(origin: string, host: string, network: readonly string[]): readonly string[] {
  const isHere = host === 'localhost' || host.startsWith('127.') || host === '[::1]';
  return isHere ? network.slice(0, 2) : [origin];
}
