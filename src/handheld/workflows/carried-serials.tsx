import styles from './carried-serials.module.css';

/** The pieces that were scanned one by one; the newest few, for all do not fit. */
export function CarriedSerials({ serials }: { serials: readonly string[] }) {
  return (
    <ol className={styles.serials}>
      {serials.slice(-6).map((serial) => (
        <li key={serial} className={styles.serial}>
          {serial}
        </li>
      ))}
    </ol>
  );
}
