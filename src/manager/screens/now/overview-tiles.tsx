import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../shared/protocol/board/overview.ts';
import { InboundTiles } from './inbound-tiles.tsx';
import { Tile } from './tile.tsx';
import styles from './now-screen.module.css';

/** The counts, each a way to the list behind it; a colour only where something is to be done. */
export function OverviewTiles({ overview }: { overview: Overview }) {
  const { t } = useTranslation('now');
  const { decisions, orders, lines, tasks, lastHour, unseen, freshness } = overview;
  const waiting = decisions.blocking + decisions.warning + decisions.parked;
  return (
    <div className={styles.tiles}>
      <Tile
        label={t('tile.decisions')}
        value={waiting}
        hint={t('tile.decisionsHint', { count: decisions.blocking })}
        tone={decisions.blocking > 0 ? 'error' : waiting > 0 ? 'warning' : 'done'}
        href="/discrepancies"
      />
      <Tile
        label={t('tile.late')}
        value={orders.late}
        hint={t('tile.lateHint', {
          dueSoon: orders.dueSoon,
          hours: Math.round(orders.dueWithinMinutes / 60),
        })}
        tone={orders.late > 0 ? 'error' : orders.dueSoon > 0 ? 'todo' : 'done'}
        href="/orders"
      />
      <Tile
        label={t('tile.lines')}
        value={lines.open}
        unsent={freshness.unsent}
        hint={t('tile.linesHint', { pieces: lines.outstanding })}
        tone="todo"
        href="/orders?status=open,picking"
      />
      <Tile
        label={t('tile.work')}
        value={tasks.claimed}
        hint={t('tile.workHint', { open: tasks.open, paused: tasks.paused })}
        tone="running"
        href="/work"
      />
      <Tile
        label={t('tile.pace')}
        value={lastHour.picks}
        unsent={freshness.unsent}
        hint={t('tile.paceHint', { pieces: lastHour.pieces })}
        tone="quiet"
        href="/movements?type=pick"
      />
      <Tile
        label={t('tile.unseen')}
        value={unseen}
        hint={t('tile.unseenHint')}
        tone={unseen > 0 ? 'cancelled' : 'quiet'}
        href="/orders"
      />
      <InboundTiles inbound={overview.inbound} />
    </div>
  );
}
