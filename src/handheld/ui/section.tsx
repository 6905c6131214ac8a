import type { ReactNode } from 'react';
import styles from './section.module.css';

/** Things that belong together in a list, under a name. */
export function Section({
  title,
  detail,
  children,
}: {
  title: string;
  detail?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {children}
    </section>
  );
}
