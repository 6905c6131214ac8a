import styles from './dot-list.module.css';

/** Short facts in a row, divided by dots: a fact stays on one line if it fits, and no line begins with a dot. */
export function DotList({ items }: { items: readonly (string | false | null | undefined)[] }) {
  return (
    <span className={styles.clip}>
      <span className={styles.list}>
        {items.filter(Boolean).map((item) => (
          <span key={item as string} className={styles.item}>
            {item}
          </span>
        ))}
      </span>
    </span>
  );
}
