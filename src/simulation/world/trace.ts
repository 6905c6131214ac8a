import type { Clock } from '../../shared/domain/clock.ts';
import { textHash } from './chance.ts';
import type { Trace } from './world.ts';

/** Two chains of hashes over what is noted and when; lines are kept only as many as asked for. */
export function createTrace(clock: Clock, keepLines: number): Trace {
  let [first, second] = [0x12345678, 0x9abcdef0];
  const lines: string[] = [];
  return {
    note: (what, ...facts) => {
      const line = `${Math.round(clock.mono())} ${what} ${facts.join(' ')}`;
      first = textHash(line, first);
      second = textHash(line, second ^ first);
      if (keepLines === 0) return;
      lines.push(line);
      if (lines.length > keepLines * 2) lines.splice(0, lines.length - keepLines);
    },
    hash: () => `${hex(first)}${hex(second)}`,
    lines: () => lines.slice(-keepLines),
  };
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');
