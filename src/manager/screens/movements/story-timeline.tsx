import { Anchor, Text, Timeline } from '@mantine/core';
import { Check, CloudDownload, Gavel, PackageOpen, Pause, Smartphone, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MovementStory } from '../../../shared/protocol/board/movements.ts';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { MovementName } from './movement-name.tsx';
import { StockChanges } from './stock-changes.tsx';

/** Recorded, received, applied, and what came of it, in this order. */
export function StoryTimeline({ story }: { story: MovementStory }) {
  const { t } = useTranslation('movements');
  const { t: words } = useTranslation('words');
  return (
    <Timeline bulletSize={26} lineWidth={2} active={20}>
      <Timeline.Item bullet={<Smartphone size={14} />} title={<Recorded story={story} />}>
        <RecordedDetails story={story} />
      </Timeline.Item>
      <Timeline.Item bullet={<CloudDownload size={14} />} title={t('received')}>
        <ReceivedDetails story={story} />
      </Timeline.Item>
      {story.status === 'parked' ? (
        <Timeline.Item
          color="red"
          bullet={<Pause size={14} />}
          title={t('notApplied', { why: story.why ?? '' })}
        />
      ) : (
        <Timeline.Item bullet={<Check size={14} />} title={t('applied')}>
          {story.changes.length > 0 ? (
            <StockChanges changes={story.changes} />
          ) : (
            <Text size="sm">{t('changedNothing')}</Text>
          )}
        </Timeline.Item>
      )}
      {story.orderLine && (
        <Timeline.Item
          bullet={<PackageOpen size={14} />}
          title={t('orderLine', { line: story.orderLine.orderLineId })}
        >
          <Text size="sm">{t('orderLineFigures', story.orderLine)}</Text>
          <To href={`/orders/${story.orderLine.orderLineId.split('/')[0]}`} />
        </Timeline.Item>
      )}
      {story.opened.map(({ discrepancyId, kind }) => (
        <Timeline.Item key={discrepancyId} color="orange" bullet={<Gavel size={14} />} title={t('opened')}>
          <Text size="sm">{words(`kind.${kind}`)}</Text>
          <To href={`/discrepancies/${discrepancyId}`} />
        </Timeline.Item>
      ))}
      {story.compensates && (
        <Timeline.Item bullet={<Undo2 size={14} />} title={t('undoes')}>
          <To href={`/movements/${story.compensates}`} />
        </Timeline.Item>
      )}
      {story.compensatedBy.map((undo) => (
        <Timeline.Item key={undo.mid} color="grape" bullet={<Undo2 size={14} />} title={t('undoneBy')}>
          <Text size="sm">
            <MovementName movement={undo} /> · <Moment at={undo.receivedAt} withSeconds /> · {undo.user?.name}
          </Text>
          <To href={`/movements/${undo.mid}`} />
        </Timeline.Item>
      ))}
      {story.putBacks.map(({ taskId, status }) => (
        <Timeline.Item key={taskId} color="grape" bullet={<Undo2 size={14} />} title={t('putBack')}>
          <TaskStatusBadge status={status} /> <To href={`/work?q=${taskId}`} />
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

function Recorded({ story: { device } }: { story: MovementStory }) {
  const { t } = useTranslation('movements');
  return device ? t('recorded', { device: device.name }) : t('recordedByServer');
}

function RecordedDetails({ story: { recordedAt, user, clockOffset } }: { story: MovementStory }) {
  const { t } = useTranslation('movements');
  const isOff = clockOffset !== null && Math.abs(clockOffset) > 5_000;
  return (
    <Text size="sm">
      {recordedAt && <Moment at={recordedAt} withSeconds />} {user && t('recordedBy', { user: user.name })}
      {isOff && ` · ${t('clockOff', { seconds: Math.round(clockOffset / 1000) })}`}
    </Text>
  );
}

function ReceivedDetails({ story: { receivedAt, seq, device } }: { story: MovementStory }) {
  const { t } = useTranslation('movements');
  return (
    <Text size="sm">
      <Moment at={receivedAt} withSeconds /> {device && `· ${t('stream', { seq })}`}
    </Text>
  );
}

function To({ href }: { href: string }) {
  const { t } = useTranslation('movements');
  return (
    <Anchor component={Link} href={href} size="sm">
      {t('showIt')}
    </Anchor>
  );
}
