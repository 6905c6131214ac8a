import { classNames } from './class-names.ts';
import type { IconType } from './icon.ts';
import styles from './tool-button.module.css';

export type ToolButtonProps = {
  icon: IconType;
  label: string;
  onPress: () => void;
  tone?: 'plain' | 'alert';
  disabled?: boolean;
};

/** One of the row at the very bottom: icon above a short word. */
export function ToolButton({ icon: Icon, label, onPress, tone = 'plain', disabled }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.tool, tone === 'alert' && styles.alert)}
      onClick={onPress}
      disabled={disabled}
    >
      <Icon aria-hidden size={26} strokeWidth={2.4} />
      <span className={styles.label}>{label}</span>
    </button>
  );
}
