import type { ReactNode } from 'react';
import { CameraDock } from '../../ui/camera-dock.tsx';
import { AppHeader } from './app-header.tsx';
import styles from './app-frame.module.css';

/** What stands around every screen: how sync is, and the camera while it is open. On a large display a column. */
export function AppFrame({ children, header = true }: { children: ReactNode; header?: boolean }) {
  return (
    <div className={styles.frame} data-stage>
      {header && <AppHeader />}
      <CameraDock />
      {children}
    </div>
  );
}
