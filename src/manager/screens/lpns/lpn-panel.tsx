import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ContainerDetail } from '../../../shared/protocol/board/containers.ts';
import { containerQuery } from '../../app/api/trace-queries.ts';
import { labelWay } from '../../app/label-way.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FreshnessNote } from '../../ui/freshness-note.tsx';
import { GoodsTable } from '../../ui/goods-table.tsx';
import { HistoryList } from '../movements/history-list.tsx';
import { LpnFacts } from './lpn-facts.tsx';
import { LpnWork } from './lpn-work.tsx';

/** One container: where it is, what lies in it, how it came, what is to be done with it, and its whole history. */
export function LpnPanel({ lpn }: { lpn: string }) {
  const { t } = useTranslation('lpns');
  const { data: container, error, refetch } = useQuery(containerQuery(lpn));
  return (
    <Stack>
      {container && <LpnView container={container} />}
      {error?.problem?.status === 404 && <Alert color="orange">{t('notFound', { lpn })}</Alert>}
      {error && !container && error.problem?.status !== 404 && (
        <FailurePanel failure={error} onRetry={() => void refetch()} />
      )}
      {!error && !container && <Skeleton height={260} />}
      <Title order={3} fz={18}>
        {t('history')}
      </Title>
      <HistoryList of={{ container: lpn }} />
    </Stack>
  );
}

function LpnView({ container }: { container: ContainerDetail }) {
  const { t } = useTranslation('lpns');
  return (
    <>
      <LpnFacts container={container} />
      <PrintLabel lpn={container.lpn} />
      <FreshnessNote freshness={container.freshness} />
      <LpnWork container={container} />
      <Title order={3} fz={18}>
        {t('contents')}
      </Title>
      {container.contents.length === 0 ? (
        <Text c="dimmed">{t('isEmpty')}</Text>
      ) : (
        <GoodsTable label={t('contents')} goods={container.contents} />
      )}
    </>
  );
}

/** Its label once more, in the room of the labels. */
function PrintLabel({ lpn }: { lpn: string }) {
  const { t } = useTranslation('lpns');
  const way = labelWay(lpn);
  if (way === null) return null;
  return (
    <Button
      component={Link}
      href={way}
      variant="default"
      size="xs"
      leftSection={<Tags size={15} aria-hidden />}
      style={{ alignSelf: 'flex-start' }}
    >
      {t('printLabel')}
    </Button>
  );
}
