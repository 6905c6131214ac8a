import { type ReactNode, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './big-button.module.css';
import type { IconType } from './icon.ts';

export type BigButtonProps = {
  tone?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** `large` is 72 px for the act of a step, `normal` 56 px. */
  size?: 'large' | 'normal';
  icon?: IconType;
  /** A second press while the first is still at work does nothing. */
  onPress: () => void | Promise<void>;
  disabled?: boolean;
  busy?: boolean;
  /** A second, smaller line: what pressing means. */
  hint?: string;
  children: ReactNode;
};

/** The thing to press with gloves on: one to a row, a word always, an icon beside it. */
export function BigButton(props: BigButtonProps) {
  const { tone = 'primary', size = 'large', icon: Icon, onPress, disabled, busy, hint, children } = props;
  const press = useSinglePress(onPress);
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[tone], styles[size])}
      disabled={disabled}
      aria-busy={busy}
      onClick={busy ? undefined : press}
    >
      {Icon && <Icon aria-hidden size={30} strokeWidth={2.5} />}
      <span className={styles.words}>
        {children}
        {hint && <small className={styles.hint}>{hint}</small>}
      </span>
    </button>
  );
}

/** Swallows presses that come while the promise of the one before is still open. */
function useSinglePress(onPress: () => void | Promise<void>): () => void {
  const working = useRef(false);
  return () => {
    if (working.current) return;
    const result = onPress();
    if (!result) return;
    working.current = true;
    void result.finally(() => {
      working.current = false;
    });
  };
}
