import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedRow } from '../../../shared/protocol/board/parked.ts';
import { reprocess } from '../../app/api/discrepancy-queries.ts';
import { CopyCode } from '../../ui/copy-code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { useAction } from '../../ui/use-action.ts';

/** A parked movement as it arrived, why it was parked, and another try. */
export function ParkedPanel({ row, onClose }: { row: ParkedRow; onClose: () => void }) {
  const { t } = useTranslation('discrepancies');
  const [stillParked, setStillParked] = useState<string | null>(null);
  const trying = useAction(() => reprocess(row.mid), {
    said: ({ status, why }) =>
      status === 'parked' ? t('parked.stillParked', { why: why ?? '' }) : t('parked.appliedSaid'),
    onDone: ({ status, why }) => (status === 'parked' ? setStillParked(why ?? '') : onClose()),
  });
  return (
    <SidePanel opened onClose={onClose} title={t('parked.title')}>
      <Stack>
        <Alert color="orange">{row.why}</Alert>
        <Text>{t('parked.meaning')}</Text>
        <Facts
          facts={[
            [t('facts.movement'), <CopyCode key="mid" code={row.mid} />],
            [t('parked.column.device'), row.device?.name],
            [t('parked.column.user'), row.user?.name],
            [t('parked.column.received'), <Moment key="received" at={row.receivedAt} withSeconds />],
            ['', t('parked.stream', { seq: row.seq })],
          ]}
        />
        <Button
          leftSection={<Play size={16} aria-hidden />}
          loading={trying.isPending}
          onClick={() => trying.mutate(undefined)}
        >
          {t('parked.again')}
        </Button>
        {stillParked !== null && <Alert color="red">{t('parked.stillParked', { why: stillParked })}</Alert>}
        <Text fw={650}>{t('parked.raw')}</Text>
        <Code block>{typeof row.raw === 'string' ? row.raw : JSON.stringify(row.raw, null, 2)}</Code>
      </Stack>
    </SidePanel>
  );
}
