import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

export type ActionBarProps = {
  /** Big buttons, the most likely one last: nearest to the thumb. */
  children?: ReactNode;
  /** ToolButtons: always in the same order at the very bottom, so that the hand finds them blind. */
  tools?: ReactNode;
};

/** What can be done, in the lower third; mirrored for left hands by `data-hand` on the page. */
export function ActionBar({ children, tools }: ActionBarProps) {
  return (
    <footer className={styles.bar}>
      {children && <div className={styles.buttons}>{children}</div>}
      {tools && <div className={styles.tools}>{tools}</div>}
    </footer>
  );
}
