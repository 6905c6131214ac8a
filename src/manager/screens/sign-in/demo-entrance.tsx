import { Button, Text } from '@mantine/core';
import { DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { enterDemo } from '../../app/api/session-queries.ts';
import { failureText } from '../../ui/failure-text.ts';
import { useEntering } from './use-entering.ts';

/** Only where the server offers it: at a demo site. */
export function DemoEntrance() {
  const { t } = useTranslation('sign-in');
  const { t: frame } = useTranslation('frame');
  const entering = useEntering(enterDemo);
  return (
    <>
      <Text fw={650}>{t('demoTitle')}</Text>
      <Text size="sm" mb="sm">
        {t('demoLead')}
      </Text>
      <Button
        fullWidth
        color="#ffb627"
        leftSection={<DoorOpen size={18} aria-hidden />}
        loading={entering.isPending}
        onClick={() => entering.mutate(undefined)}
      >
        {t('demoEnter')}
      </Button>
      {entering.error && (
        <Text c="red" size="sm" mt="xs" role="alert">
          {failureText(entering.error, frame)}
        </Text>
      )}
    </>
  );
}
