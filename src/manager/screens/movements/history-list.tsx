import { Anchor, Button, Skeleton, Stack, Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MovementRow } from '../../../shared/protocol/board/movements.ts';
import { movementsQuery } from '../../app/api/fact-queries.ts';
import type { Parameters } from '../../app/api/request.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { MovementName } from './movement-name.tsx';

/** What happened to one thing, the latest first, in a column that is narrower than the journal. */
export function HistoryList({ of }: { of: Parameters }) {
  const { t } = useTranslation('movements');
  const { t: frame } = useTranslation('frame');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    movementsQuery(of),
  );
  if (!data)
    return error ? (
      <FailurePanel failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton height={200} />
    );
  const movements = data.pages.flatMap(({ items }) => items);
  if (movements.length === 0) return <Text c="dimmed">{t('emptyTitle')}</Text>;
  return (
    <Stack>
      <Timeline bulletSize={14} lineWidth={2} active={movements.length}>
        {movements.map((movement) => (
          <Timeline.Item
            key={movement.mid}
            color={movement.status === 'accepted' ? undefined : 'orange'}
            title={<Title movement={movement} />}
          >
            <Line movement={movement} />
          </Timeline.Item>
        ))}
      </Timeline>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {frame('showMore')}
        </Button>
      )}
    </Stack>
  );
}

function Title({ movement }: { movement: MovementRow }) {
  const { product, quantity, mid } = movement;
  return (
    <Anchor component={Link} href={`/movements/${mid}`} inherit c="inherit">
      <MovementName movement={movement} /> {quantity !== null && product && `${quantity} × ${product.name}`}
    </Anchor>
  );
}

function Line({ movement: { receivedAt, from, to, user, device, reason } }: { movement: MovementRow }) {
  const { t } = useTranslation('words');
  return (
    <Text size="sm" component="div">
      <Moment at={receivedAt} withSeconds /> {from && <PlaceText place={from} />}{' '}
      {from && to && <ArrowRight size={13} aria-hidden style={{ verticalAlign: 'middle' }} />}{' '}
      {to && <PlaceText place={to} />}
      <Text size="sm" c="dimmed">
        {[user?.name, device?.name ?? t('server'), reason].filter(Boolean).join(' · ')}
      </Text>
    </Text>
  );
}
