import ChevronRight from 'lucide-react/icons/chevron-right';
import { classNames } from './class-names.ts';
import styles from './choice-list.module.css';
import type { IconType } from './icon.ts';

export type Choice<Id extends string> = {
  id: Id;
  label: string;
  hint?: string;
  icon?: IconType;
  tone?: 'plain' | 'danger';
};

export type ChoiceListProps<Id extends string> = {
  /** The question that is answered. */
  label: string;
  choices: readonly Choice<Id>[];
  onChoose: (id: Id) => void;
  columns?: 1 | 2;
  selected?: Id;
  /** The number of the first answer where they are numbered: what a scanned number chooses. */
  numbered?: number;
};

/** One answer of a few, one tap. */
export function ChoiceList<Id extends string>(props: ChoiceListProps<Id>) {
  const { label, choices, onChoose, columns = 1, selected, numbered } = props;
  return (
    <ul className={classNames(styles.list, columns === 2 && styles.two)} aria-label={label}>
      {choices.map(({ id, label: name, hint, icon: Icon, tone }, index) => (
        <li key={id} className={styles.item}>
          <button
            type="button"
            className={classNames(
              styles.choice,
              tone === 'danger' && styles.danger,
              selected === id && styles.selected,
            )}
            aria-pressed={selected === undefined ? undefined : selected === id}
            onClick={() => onChoose(id)}
          >
            {numbered !== undefined && (
              <span aria-hidden className={styles.number}>
                {numbered + index}
              </span>
            )}
            {Icon && <Icon aria-hidden size={28} />}
            <span className={styles.words}>
              {name}
              {hint && <small className={styles.hint}>{hint}</small>}
            </span>
            {columns === 1 && <ChevronRight aria-hidden size={26} />}
          </button>
        </li>
      ))}
    </ul>
  );
}
