import { classNames } from './class-names.ts';
import styles from './big-code.module.css';
import { type CodeKind, codeChunks } from './code-chunks.ts';

export type BigCodeProps = {
  value: string;
  kind?: CodeKind;
  /** `huge` fills the width, never below 56 px; `large` 40 px, `normal` 28 px, both smaller for a code that would not fit. */
  size?: 'huge' | 'large' | 'normal';
  /** What the code is, above it. */
  label?: string;
};

/** Advance of a letter and of the gap between chunks, in em of the code face. */
const letter = 0.635;
const gap = 0.3;

/** A code to walk to or to compare with a label: in chunks, as large as the width allows. */
export function BigCode({ value, kind = 'place', size = 'huge', label }: BigCodeProps) {
  const chunks = codeChunks(value, kind);
  const ems = chunks.join('').length * letter + (chunks.length - 1) * gap;
  return (
    <div className={styles.code}>
      {label && <span className={styles.label}>{label}</span>}
      <span className="only-heard">{value}</span>
      <span
        aria-hidden
        className={classNames(styles.chunks, styles[size])}
        style={{ '--ems': ems.toFixed(2) }}
      >
        {chunks.map((chunk, position) => (
          // The chunks of one code never change their order.
          <span key={`${position}:${chunk}`}>{chunk}</span>
        ))}
      </span>
    </div>
  );
}
