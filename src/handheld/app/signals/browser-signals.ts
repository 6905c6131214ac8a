import { type SignalKind, type Signals, signalKinds } from '../../workflows/signals.ts';
import { renderTone, tones, vibrations } from './tones.ts';

export type SignalWishes = () => { sound: boolean; vibration: boolean };

/**
 * Signals by WebAudio and the vibration motor. The tones are rendered once, on the first touch or key: browsers let
 * no page sound before. Where there is no audio or no motor the other one, and the screen, still tell.
 */
export function createBrowserSignals(window: Window & typeof globalThis, wishes: SignalWishes): Signals {
  let player: ((kind: SignalKind) => void) | null = null;
  const unlock = () => {
    player ??= createPlayer(window);
  };
  for (const gesture of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(gesture, unlock, { once: true, capture: true });
  }
  return {
    give: (kind) => {
      const { sound, vibration } = wishes();
      if (sound) player?.(kind);
      if (vibration && 'vibrate' in window.navigator) window.navigator.vibrate([...vibrations[kind]]);
    },
  };
}

function createPlayer(window: Window & typeof globalThis): ((kind: SignalKind) => void) | null {
  if (!('AudioContext' in window)) return null;
  const context = new window.AudioContext({ latencyHint: 'interactive' });
  const buffers = new Map(signalKinds.map((kind) => [kind, bufferOf(context, kind)]));
  return (kind) => {
    // A page that slept comes back with its audio suspended.
    if (context.state !== 'running') void context.resume();
    const source = context.createBufferSource();
    source.buffer = buffers.get(kind) ?? null;
    source.connect(context.destination);
    source.start();
  };
}

function bufferOf(context: AudioContext, kind: SignalKind): AudioBuffer {
  const samples = renderTone(tones[kind], context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
