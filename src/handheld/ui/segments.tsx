import { classNames } from './class-names.ts';
import styles from './segments.module.css';

export type SegmentsProps<Id extends string> = {
  label: string;
  value: Id;
  options: readonly { id: Id; label: string }[];
  onChange: (id: Id) => void;
};

/** A choice of two to four in one row. */
export function Segments<Id extends string>({ label, value, options, onChange }: SegmentsProps<Id>) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === value}
          className={classNames(styles.segment, id === value && styles.chosen)}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
