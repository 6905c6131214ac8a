import styles from './spinner.module.css';

/** Something takes a moment; the words say what. */
export function Spinner({ label }: { label: string }) {
  return (
    <div className={styles.spinner} role="status">
      <span className={styles.wheel} aria-hidden />
      <span>{label}</span>
    </div>
  );
}
