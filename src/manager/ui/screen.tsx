import type { ReactNode } from 'react';
import styles from './screen.module.css';

/** One room: its name, what can be done there, how to narrow it down, and the rest of the height for what it shows. */
export function Screen({
  title,
  aside,
  tools,
  scrolls = false,
  children,
}: {
  title: string;
  aside?: ReactNode;
  tools?: ReactNode;
  /** False: the content scrolls in itself (a table). */
  scrolls?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={styles.screen} aria-label={title}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {tools && <div className={styles.tools}>{tools}</div>}
      <div className={scrolls ? `${styles.body} ${styles.scrolls}` : styles.body}>{children}</div>
    </section>
  );
}
