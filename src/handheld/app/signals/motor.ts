import type { Clock } from '../../../shared/domain/clock.ts';
import type { SignalKind } from '../../workflows/signals.ts';
import { isWorse } from './severity.ts';
import { vibrations } from './tones.ts';

type Vibrate = (pattern: number[]) => boolean;

/**
 * The vibration motor. It has one pattern at a time: a worse one takes it over, a better one is left to sound and
 * screen while a worse one still runs.
 */
export function createMotor(clock: Clock, vibrate: Vibrate): (kind: SignalKind) => void {
  let running: { kind: SignalKind; until: number } | null = null;
  return (kind) => {
    const now = clock.mono();
    if (running && running.until > now && isWorse(running.kind, kind)) return;
    const pattern = [...vibrations[kind]];
    vibrate(pattern);
    running = { kind, until: now + pattern.reduce((sum, ms) => sum + ms, 0) };
  };
}
