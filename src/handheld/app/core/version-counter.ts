import { createSubject, type Observable } from '../../sync/observable.ts';

/** A number that is raised by every change of what it stands for. */
export function createVersion(): { observable: Observable<number>; raise(): void } {
  const version = createSubject(0);
  return { observable: version, raise: () => version.set(version.get() + 1) };
}
