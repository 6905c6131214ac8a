import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import type { IconType } from './icon.ts';

export type EmptyStateProps = { icon: IconType; title: string; detail?: string; children?: ReactNode };

/** Nothing here, why, and what to do about it. */
export function EmptyState({ icon: Icon, title, detail, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon aria-hidden size={44} strokeWidth={1.8} />
      </span>
      <p className={styles.title}>{title}</p>
      {detail && <p className={styles.detail}>{detail}</p>}
      {children}
    </div>
  );
}
