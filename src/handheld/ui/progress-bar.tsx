import styles from './progress-bar.module.css';

export type ProgressBarProps = {
  done: number;
  total: number;
  /** In words, such as `Line 3 of 12`: shown and read aloud. */
  label: string;
};

/** How far the work is. */
export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className={styles.track}
      >
        <div className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className={styles.label}>{label}</span>
    </div>
  );
}
