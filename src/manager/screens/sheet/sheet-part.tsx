import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** A step or kind of codes within a group, with its cards side by side. */
export function SheetPart({
  title,
  hint,
  aside,
  children,
}: {
  title: string;
  hint?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.part} aria-label={title}>
      <header className={styles.listHead}>
        <h3 className={styles.subtitle}>{title}</h3>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        {aside}
      </header>
      <div className={styles.cards}>{children}</div>
    </section>
  );
}
