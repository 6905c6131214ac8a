import type { ReactNode } from 'react';
import styles from './menu-grid.module.css';

/** Menu tiles, two to a row. */
export const MenuGrid = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className={styles.grid} aria-label={label}>
    {children}
  </nav>
);
