import type { Observable } from '../../sync/observable.ts';

export interface Update {
  /** True when a newer build lies ready on the device. Offer it only where nothing is being worked on. */
  ready: Observable<boolean>;
  /** True when the server no longer speaks with this build. */
  needed: Observable<boolean>;
  /** Changes over and reloads, if `isIdle()` of the screens agrees; false when it does not. */
  apply(): boolean;
  /** The screens tell whether a reload would interrupt something. */
  setIdle(isIdle: () => boolean): void;
}
