import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './screen.module.css';

export type ScreenProps = {
  /** Stays at the top: mostly a StepHeader. */
  top?: ReactNode;
  /** Stays at the bottom, in reach of the thumb: mostly an ActionBar. */
  actions?: ReactNode;
  /** For lists. A step of a workflow is laid out to fit and keeps this off. */
  scroll?: boolean;
  children: ReactNode;
};

/** One screen: what is asked in the middle, what can be done below. Fills what the frame leaves of 100dvh. */
export function Screen({ top, actions, scroll = false, children }: ScreenProps) {
  return (
    <main className={styles.screen}>
      {top}
      <div className={classNames(styles.body, scroll ? styles.scroll : styles.fit)}>{children}</div>
      {actions}
    </main>
  );
}
