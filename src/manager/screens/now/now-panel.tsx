import { Anchor, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Panel } from '../../ui/panel.tsx';
import styles from './now-screen.module.css';

/** A short list with the way to the whole of it. `rows` undefined: not known yet. */
export function NowPanel({
  title,
  all,
  rows,
  none,
}: {
  title: string;
  all: { href: string; label: string };
  rows: ReactNode[] | undefined;
  none: ReactNode;
}) {
  return (
    <Panel
      title={title}
      aside={
        <Anchor component={Link} href={all.href}>
          {all.label}
        </Anchor>
      }
    >
      {rows === undefined && <Skeleton height={180} m="md" w="auto" />}
      {rows?.length === 0 && <div className={styles.none}>{none}</div>}
      {rows !== undefined && rows.length > 0 && <ul className={styles.rows}>{rows}</ul>}
    </Panel>
  );
}
