import type { Clock } from '../../../shared/domain/clock.ts';
import type { Signals } from '../../workflows/signals.ts';
import type { Settings } from '../settings/settings.ts';
import { createMotor } from './motor.ts';
import { createToneBuffers } from './tone-buffers.ts';
import { createTonePlayer, type TonePlayer } from './tone-player.ts';

export type SignalWishes = () => Pick<Settings, 'sound' | 'vibration' | 'volume'>;

/** Share of what the device's own volume gives. */
const loudness: Record<Settings['volume'], number> = { quiet: 0.25, normal: 0.65, loud: 1 };

/**
 * Signals by WebAudio and the vibration motor. Tones and audio device are made ready as soon as the page rests; the
 * browser lets them sound from the first touch or key on, and the keys of a first scan are such. Where there is no
 * audio or no motor the other one, and the screen, still tell.
 */
export function createBrowserSignals(
  window: Window & typeof globalThis,
  clock: Clock,
  wishes: SignalWishes,
): Signals {
  const player = playerOf(window, clock);
  const { navigator } = window;
  const motor = createMotor(clock, (pattern) => 'vibrate' in navigator && navigator.vibrate(pattern));
  if (player) keepAwake(window, player);
  return {
    give: (kind) => {
      const { sound, vibration, volume } = wishes();
      if (sound) player?.play(kind, loudness[volume]);
      if (vibration) motor(kind);
    },
  };
}

function playerOf(window: Window & typeof globalThis, clock: Clock): TonePlayer | null {
  if (!('AudioContext' in window)) return null;
  const buffers = createToneBuffers(window.AudioBuffer);
  const player = createTonePlayer(() => openAudio(window), buffers, clock);
  whenIdle(window, function prepare() {
    if (buffers.renderNext()) whenIdle(window, prepare);
    else player.wake();
  });
  return player;
}

function openAudio(window: Window & typeof globalThis): AudioContext | null {
  try {
    return new window.AudioContext({ latencyHint: 'interactive' });
  } catch {
    // No audio device, or all of them taken.
    return null;
  }
}

const whenIdle = (window: Window, run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
};

/** Every touch and key wakes the audio: the first one unlocks it, a later one finds it after a call took it away. */
function keepAwake(window: Window, player: TonePlayer): void {
  for (const gesture of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(gesture, player.wake, { capture: true, passive: true });
  }
  const follow = () => (window.document.visibilityState === 'visible' ? player.wake() : player.sleep());
  window.document.addEventListener('visibilitychange', follow);
  window.addEventListener('pageshow', player.wake);
}
