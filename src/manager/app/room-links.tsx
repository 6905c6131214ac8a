import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Overview } from '../../shared/protocol/board/overview.ts';
import { overviewQuery } from './api/fact-queries.ts';
import { type RoomName, roomGroups, rooms } from './rooms.ts';
import styles from './frame.module.css';

/** The rooms, with what waits in them. */
export function RoomLinks() {
  const { t } = useTranslation('frame');
  const [location] = useLocation();
  const { data: overview } = useQuery(overviewQuery);
  return (
    <nav className={styles.rooms}>
      {roomGroups.map((group) => (
        <section key={group} aria-label={t(`groups.${group}`)}>
          <h2 className={styles.group}>{t(`groups.${group}`)}</h2>
          {rooms
            .filter((room) => room.group === group)
            .map(({ name, path, icon: Icon }) => (
              <Link
                key={name}
                href={path}
                className={styles.room}
                aria-current={isWithin(location, path) ? 'page' : undefined}
              >
                <Icon size={18} aria-hidden />
                {t(`rooms.${name}`)}
                {overview && <WaitingCount name={name} overview={overview} />}
              </Link>
            ))}
        </section>
      ))}
    </nav>
  );
}

function WaitingCount({ name, overview }: { name: RoomName; overview: Overview }) {
  const waiting = waitingIn(name, overview);
  if (!waiting || waiting.count === 0) return null;
  return (
    <span className={waiting.urgent ? styles.count : `${styles.count} ${styles.mild}`}>{waiting.count}</span>
  );
}

function waitingIn(name: RoomName, overview: Overview): { count: number; urgent: boolean } | null {
  const { decisions, orders, devices, tasks, inbound } = overview;
  if (name === 'discrepancies') {
    const count = decisions.blocking + decisions.warning + decisions.parked;
    return { count, urgent: decisions.blocking + decisions.parked > 0 };
  }
  if (name === 'orders') return { count: orders.late, urgent: true };
  if (name === 'work') return { count: tasks.claimed, urgent: false };
  if (name === 'purchase-orders') return { count: inbound.receiving, urgent: false };
  if (name === 'checks') return { count: inbound.checks.count, urgent: false };
  if (name === 'devices') return { count: devices.silent, urgent: true };
  return null;
}

const isWithin = (location: string, path: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
