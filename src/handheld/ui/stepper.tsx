import type { IconType } from './icon.ts';
import styles from './stepper.module.css';

export type StepperProps = {
  value: number;
  least: number;
  most: number;
  /** The value in words: `4 orders on the cart`. */
  label: string;
  fewer: { icon: IconType; label: string };
  more: { icon: IconType; label: string };
  onChange: (value: number) => void;
};

/** A small number, one more or one fewer at a tap. */
export function Stepper({ value, least, most, label, fewer, more, onChange }: StepperProps) {
  const Fewer = fewer.icon;
  const More = more.icon;
  return (
    <div className={styles.stepper}>
      <button
        type="button"
        className={styles.step}
        aria-label={fewer.label}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        <Fewer aria-hidden size={32} strokeWidth={3} />
      </button>
      <output className={styles.value} aria-label={label}>
        {value}
      </output>
      <button
        type="button"
        className={styles.step}
        aria-label={more.label}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <More aria-hidden size={32} strokeWidth={3} />
      </button>
    </div>
  );
}
