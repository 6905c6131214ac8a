import type { Clock } from '../../../shared/domain/clock.ts';
import type { SignalKind } from '../../workflows/signals.ts';
import { isWorse } from './severity.ts';
import type { ToneBuffers } from './tone-buffers.ts';

/*
 *   none --context made--> waiting --touch or key--> ready <--resumed-- interrupted (a call, the screen off)
 *                                                      |
 *                                                      +-- dead (its time stands still): made anew
 *
 * 1. A tone starts at once: nothing is rendered, loaded or opened for it.
 * 2. What is worse cuts off what still sounds, and so does what is as bad; what is better sounds beside it.
 */

/** `none`: no audio here; `waiting`: the browser wants a touch or key first; `ready`: the next tone sounds. */
export type SoundState = 'none' | 'waiting' | 'ready';

export type TonePlayer = {
  /** Opens the audio device ahead of time, or brings it back after a pause. Harmless at any time. */
  wake(): void;
  /** Lets the audio device go while nobody looks. */
  sleep(): void;
  /** `loudness` 0 to 1. */
  play(kind: SignalKind, loudness: number): void;
  state(): SoundState;
};

/** Seconds for a tone that is cut off: shorter clicks. */
const cutOff = 0.008;

/** Milliseconds in which the time of a living context has moved on. */
const standstill = 500;

type Sounding = { kind: SignalKind; source: AudioBufferSourceNode; gain: GainNode };

export function createTonePlayer(
  open: () => AudioContext | null,
  buffers: ToneBuffers,
  clock: Clock,
): TonePlayer {
  let context: AudioContext | null = null;
  let sounding: Sounding[] = [];
  /** The context's own time and the clock's at the last tone. */
  let last: { time: number; at: number } | null = null;

  function current(): AudioContext | null {
    if (context?.state === 'closed') context = null;
    context ??= open();
    return context;
  }

  function wake(): void {
    const now = current();
    if (!now || now.state === 'running') return;
    last = null;
    // Refused before the first touch; the touch asks again.
    void now.resume().catch(() => undefined);
  }

  function revive(): AudioContext | null {
    const now = current();
    if (now && last && now.currentTime === last.time && clock.mono() - last.at > standstill) {
      void now.close().catch(() => undefined);
      [sounding, last] = [[], null];
      context = open();
    }
    wake();
    return context;
  }

  function cut(kind: SignalKind, at: number): void {
    for (const one of sounding) {
      if (isWorse(one.kind, kind)) continue;
      one.gain.gain.setTargetAtTime(0, at, cutOff / 4);
      one.source.stop(at + cutOff);
    }
  }

  return {
    wake,
    sleep: () => void context?.suspend().catch(() => undefined),
    state: () => (context === null ? 'none' : context.state === 'running' ? 'ready' : 'waiting'),
    play(kind, loudness) {
      const now = revive();
      if (!now) return;
      cut(kind, now.currentTime);
      const gain = now.createGain();
      gain.gain.value = loudness;
      const source = now.createBufferSource();
      source.buffer = buffers.of(kind);
      source.connect(gain).connect(now.destination);
      const one = { kind, source, gain };
      source.addEventListener('ended', () => (sounding = sounding.filter((other) => other !== one)));
      sounding.push(one);
      source.start();
      if (now.state === 'running') last = { time: now.currentTime, at: clock.mono() };
    },
  };
}
