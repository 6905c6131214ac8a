import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Tone, toneClass } from './tone.ts';
import styles from './tone.module.css';

/** A state as icon, word and colour: none of the three is needed to read it. */
export function ToneBadge({
  tone,
  icon: Icon,
  children,
}: {
  tone: Tone;
  icon: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.badge} ${toneClass(tone)}`}>
      <Icon size={14} aria-hidden strokeWidth={2.5} />
      {children}
    </span>
  );
}
