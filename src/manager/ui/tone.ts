import styles from './tone.module.css';

/** Meanings that have a colour, on every screen the same. */
export type Tone = 'todo' | 'running' | 'done' | 'warning' | 'error' | 'cancelled' | 'quiet';

/** Sets `--tone`, `--tone-soft` and `--tone-ink` for what is inside. */
export const toneClass = (tone: Tone): string => styles[tone] ?? '';
