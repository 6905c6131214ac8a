/**
 * What happens to the page. All of these are hints to try again: none of them is believed to say that the network is
 * there or not.
 */
export type LifecycleEvent = 'visible' | 'hidden' | 'online' | 'offline' | 'freeze' | 'resume';

export interface Lifecycle {
  isVisible(): boolean;
  subscribe(listener: (event: LifecycleEvent) => void): () => void;
}
