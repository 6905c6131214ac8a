import { Alert, Code, Skeleton, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MovementStory } from '../../../shared/protocol/board/movements.ts';
import { movementQuery } from '../../app/api/fact-queries.ts';
import { CopyCode } from '../../ui/copy-code.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { EntryStatusBadge } from '../../ui/status-badges.tsx';
import { MovementName } from './movement-name.tsx';
import { StoryTimeline } from './story-timeline.tsx';

/** A movement from the tap on the device to everything that followed. */
export function StoryOf({ mid }: { mid: string }) {
  const { t } = useTranslation('movements');
  const { data: story, error, refetch } = useQuery(movementQuery(mid));
  if (story) return <Story story={story} />;
  if (error?.problem?.status === 404) return <Alert color="orange">{t('notFound')}</Alert>;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={260} />;
}

function Story({ story }: { story: MovementStory }) {
  const { t } = useTranslation('movements');
  const { t: frame } = useTranslation('frame');
  return (
    <Stack>
      <Title order={3} fz={18}>
        <MovementName movement={story} /> {story.quantity !== null && `${story.quantity} ×`}{' '}
        {story.product?.name}
      </Title>
      <StoryTimeline story={story} />
      <Title order={4} fz={16}>
        {t('details')}
      </Title>
      <Facts
        facts={[
          [t('column.outcome'), <EntryStatusBadge key="outcome" status={story.status} />],
          [t('facts.id'), <CopyCode key="mid" code={story.mid} />],
          [t('facts.product'), story.product?.productId],
          [t('facts.container'), story.lpn],
          [t('facts.reason'), story.reason],
          [t('facts.trace'), story.traceId && <CopyCode key="trace" code={story.traceId} />],
          [t('facts.session'), story.sessionId && <CopyCode key="session" code={story.sessionId} short />],
        ]}
      />
      <PhotoStrip title={t('photos')} photos={story.photos} />
      <Text fw={650}>{t('raw')}</Text>
      <Spoiler maxHeight={120} showLabel={t('showIt')} hideLabel={frame('close')}>
        <Code block>{typeof story.raw === 'string' ? story.raw : JSON.stringify(story.raw, null, 2)}</Code>
      </Spoiler>
    </Stack>
  );
}
