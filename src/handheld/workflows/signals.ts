/**
 * What an operator hears and feels; the screen and its words say the same. `seen`: a signal that had to be seen was
 * acknowledged, and nothing else happened.
 */
export const signalKinds = ['success', 'warning', 'error', 'done', 'cancelled', 'seen'] as const;
export type SignalKind = (typeof signalKinds)[number];

export interface Signals {
  /** Plays at once from preloaded tones; never throws, never waits. */
  give(kind: SignalKind): void;
}
