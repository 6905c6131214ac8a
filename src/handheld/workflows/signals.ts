/** What an operator hears and feels; the screen and its words say the same. */
export const signalKinds = ['success', 'warning', 'error', 'done', 'cancelled'] as const;
export type SignalKind = (typeof signalKinds)[number];

export interface Signals {
  /** Plays at once from preloaded tones; never throws, never waits. */
  give(kind: SignalKind): void;
}
