import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ArrivedUnit } from '../../../shared/protocol/board/arrivals.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { GoodsLine } from '../../ui/goods-line.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import styles from './purchase-order-line.module.css';

/** The pallets and boxes that came, where each stands, what is left in it and what waits to be done with it. */
export function ArrivedUnits({ units }: { units: readonly ArrivedUnit[] }) {
  const { t } = useTranslation('purchase-orders');
  if (units.length === 0) return null;
  return (
    <Stack gap={8}>
      <Title order={3} fz={18}>
        {t('units')}
      </Title>
      {units.map((unit) => (
        <Unit key={unit.lpn} unit={unit} />
      ))}
    </Stack>
  );
}

function Unit({
  unit: { lpn, kind, place, trackingNumber, firstReceivedAt, contents, task },
}: {
  unit: ArrivedUnit;
}) {
  const { t } = useTranslation('purchase-orders');
  const { t: words } = useTranslation('words');
  return (
    <article className={styles.card} aria-label={lpn}>
      <div className={styles.top}>
        <span className={styles.name}>
          {words(`containerKind.${kind}`)}{' '}
          <Anchor component={Link} href={`/lpns/${lpn}`} inherit>
            <CodeText code={lpn} />
          </Anchor>
        </span>
        {place ? <PlaceText place={place} /> : <Text c="dimmed">{t('unitEmptied')}</Text>}
      </div>
      <div className={styles.row}>
        <Moment at={firstReceivedAt} />
        {trackingNumber && <span>{t('tracking', { number: trackingNumber })}</span>}
        {contents.length > 0 && (
          <span>
            <GoodsLine goods={contents} />
          </span>
        )}
        {task && (
          <Anchor component={Link} href={`/work?q=${task.taskId}`} inherit ml="auto">
            {words(`taskKind.${task.kind}`)} <TaskStatusBadge status={task.status} />
          </Anchor>
        )}
      </div>
    </article>
  );
}
