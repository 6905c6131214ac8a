import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Figure } from '../../ui/figure.tsx';
import { type Tone, toneClass } from '../../ui/tone.ts';
import styles from './now-screen.module.css';

/** A count that is the way to the list behind it. */
export function Tile({
  label,
  value,
  unsent,
  hint,
  tone,
  href,
}: {
  label: string;
  value: number;
  unsent?: number;
  hint: ReactNode;
  tone: Tone;
  href: string;
}) {
  return (
    <Link href={href} className={`${styles.tile} ${toneClass(tone)}`}>
      <span className={styles.tileLabel}>{label}</span>
      <span className={styles.tileFigure}>
        <Figure value={value} unsent={unsent} />
      </span>
      <span className={styles.tileHint}>{hint}</span>
    </Link>
  );
}
