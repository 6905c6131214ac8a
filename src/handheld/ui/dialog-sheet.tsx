import X from 'lucide-react/icons/x';
import { type ReactNode, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './dialog-sheet.module.css';
import { useSheetKeys } from './use-sheet-keys.ts';

export type DialogSheetProps = {
  title: string;
  onClose: () => void;
  closeLabel?: string;
  /** Stays at the bottom: mostly an ActionBar. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * Covers the screen for one detour. Not a native modal dialog: that would take the focus from the field which
 * catches the scanner's keystrokes.
 */
export function DialogSheet({ title, onClose, closeLabel, actions, children }: DialogSheetProps) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useSheetKeys(sheet, onClose);
  return createPortal(
    <div ref={sheet} className={styles.sheet} role="dialog" aria-modal aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          onClick={onClose}
          aria-label={closeLabel ?? t('close')}
        >
          <X aria-hidden size={32} strokeWidth={2.5} />
        </button>
      </header>
      <div className={styles.content}>{children}</div>
      {actions}
    </div>,
    document.querySelector('[data-stage]') ?? document.body,
  );
}
