import { locationPlace, type Place } from '../place.ts';
import type { Work } from '../task.ts';

/** Where a piece of work begins: the first place its operator walks to. Null for a list without an open line. */
export function startPlace(work: Work): Place | null {
  switch (work.kind) {
    case 'pick': {
      const first = work.lines.find(({ status }) => status === 'open');
      return first ? locationPlace(first.locationId) : null;
    }
    case 'put-back':
    case 'putaway':
    case 'quality-check':
      return work.from;
    case 'count':
      return work.place;
  }
}
