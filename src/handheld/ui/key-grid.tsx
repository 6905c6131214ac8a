import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './key-grid.module.css';

export type PadKey = {
  id: string;
  /** What the key shows; `label` is what it is called aloud where that is a drawing. */
  face: ReactNode;
  label?: string;
  tone?: 'plain' | 'quiet';
  disabled?: boolean;
  onPress: () => void;
};

export type KeyGridProps = { label: string; columns: 3 | 6; keys: readonly (PadKey | null)[] };

/** The keys of a pad on the screen. They share the height that is there. `null` leaves a gap. */
export function KeyGrid({ label, columns, keys }: KeyGridProps) {
  const gap = useId();
  return (
    <div className={classNames(styles.grid, columns === 6 && styles.narrow)} role="group" aria-label={label}>
      {keys.map((key, position) =>
        key ? (
          <button
            key={key.id}
            type="button"
            className={classNames(styles.key, key.tone === 'quiet' && styles.quiet)}
            aria-label={key.label}
            disabled={key.disabled}
            onClick={key.onPress}
          >
            {key.face}
          </button>
        ) : (
          <span key={`${gap}${position}`} />
        ),
      )}
    </div>
  );
}
