import { classNames } from './class-names.ts';
import styles from './typed-text.module.css';

export type TypedTextProps = {
  label: string;
  labelHidden: boolean;
  text: string;
  masked: boolean;
  length?: number;
  error?: string;
};

/** What has been typed so far; with a known length the places still empty. */
export function TypedText({ label, labelHidden, text, masked, length, error }: TypedTextProps) {
  const shown = masked ? '•'.repeat(text.length) : text;
  const places = length === undefined ? shown : shown.padEnd(length, '_');
  return (
    <div className={styles.field}>
      <span className={labelHidden ? 'only-heard' : styles.label}>{label}</span>
      <output
        className={classNames(styles.text, error && styles.wrong)}
        aria-live={masked ? 'off' : 'polite'}
      >
        {places || '\u00a0'}
      </output>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
