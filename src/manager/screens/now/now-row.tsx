import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './now-screen.module.css';

/** One line of a panel: what, a word more, and its figures at the end. */
export function NowRow({
  href,
  main,
  sub,
  end,
  endSub,
}: {
  href: string;
  main: ReactNode;
  sub?: ReactNode;
  end?: ReactNode;
  endSub?: ReactNode;
}) {
  return (
    <li>
      <Link href={href} className={styles.row}>
        <span className={styles.main}>{main}</span>
        <span className={styles.end}>{end}</span>
        <span className={styles.sub}>{sub}</span>
        <span className={styles.end}>{endSub}</span>
      </Link>
    </li>
  );
}
