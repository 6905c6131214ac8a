import { Alert, Anchor, Button, Center, List, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { LockOpen, RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { EnrolmentCode } from '../../../shared/protocol/board/devices.ts';
import { makeEnrolmentCode } from '../../app/api/device-queries.ts';
import { CopyCode } from '../../ui/copy-code.tsx';
import { Barcode } from '../../ui/barcode/barcode.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Shows a code that one handheld can scan or type to become a device of the site. */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('devices');
  const { t: frame } = useTranslation('frame');
  const { mutate: make, data: code, isPending, error } = useMutation({ mutationFn: makeEnrolmentCode });
  useEffect(() => make(), [make]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('enrolTitle')}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      {isPending && (
        <Center h={320}>
          <Loader aria-label={frame('loading')} />
        </Center>
      )}
      {error && (
        <Stack align="center" py="xl">
          {t('enrolFailed')}
          <Button onClick={() => make()}>{frame('retry')}</Button>
        </Stack>
      )}
      {code && !isPending && <CodeView key={code.code} code={code} onRenew={make} />}
    </Modal>
  );
}

function CodeView({ code: { code, ttl }, onRenew }: { code: EnrolmentCode; onRenew: () => void }) {
  const { t } = useTranslation('devices');
  const address = `${location.origin}/handheld/enrol#${code}`;
  return (
    <Stack>
      {!window.isSecureContext && (
        <Alert color="orange" icon={<LockOpen size={18} />}>
          {t('insecure')}
        </Alert>
      )}
      <CodeOrRenew code={code} address={address} ttl={ttl} onRenew={onRenew} />
      <List type="ordered" spacing="xs">
        <List.Item>
          <Trans
            t={t}
            i18nKey="enrolSteps.open"
            values={{ address: location.host }}
            components={{ 1: <Anchor href={address} target="_blank" /> }}
          />
        </List.Item>
        <List.Item>{t('enrolSteps.type')}</List.Item>
        <List.Item>{t('enrolSteps.done')}</List.Item>
      </List>
      <Anchor href={address} target="_blank" size="sm">
        {t('enrolHere')}
      </Anchor>
    </Stack>
  );
}

/** An address as long as ours makes about 33 modules: a good 25 cm away, a phone still reads it. */
const qrSize = { module: 7, bars: 0 };

function CodeOrRenew({
  code,
  address,
  ttl,
  onRenew,
}: {
  code: string;
  address: string;
  ttl: number;
  onRenew: () => void;
}) {
  const { t } = useTranslation('devices');
  const left = useSecondsLeft(ttl);
  if (left === 0) {
    return (
      <Stack align="center" py="xl">
        <Text>{t('enrolOver')}</Text>
        <Button leftSection={<RefreshCw size={16} aria-hidden />} onClick={onRenew}>
          {t('enrolNew')}
        </Button>
      </Stack>
    );
  }
  const time = { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') };
  return (
    <Stack align="center" gap="xs">
      <Barcode code={{ symbology: 'qrcode', text: address }} label={t('qrLabel')} size={qrSize} />
      <Text fz={26} fw={700}>
        <CopyCode code={code} />
      </Text>
      <Text size="sm" c="dimmed" role="timer">
        {t('enrolLeft', time)}
      </Text>
    </Stack>
  );
}
