import styles from './serial-list.module.css';

/** The pieces that were scanned one by one; `newest`: only so many of them, where all do not fit. */
export function SerialList({ serials, newest }: { serials: readonly string[]; newest?: number }) {
  return (
    <ol className={styles.serials}>
      {serials.slice(newest === undefined ? 0 : -newest).map((serial) => (
        <li key={serial} className={styles.serial}>
          {serial}
        </li>
      ))}
    </ol>
  );
}
