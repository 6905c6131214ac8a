import type { Sentinel, SentinelMark } from '../../storage/sentinel.ts';
import type { LocalStore } from './local-store.ts';

const name = 'sentinel';

/** The mark of what was last written to the journal, in localStorage: another file, so damage to one shows. */
export function createLocalSentinel(local: LocalStore): Sentinel {
  return {
    read: () => {
      const mark = local.get(name);
      return isMark(mark) ? mark : null;
    },
    write: (mark) => local.set(name, mark),
  };
}

const isMark = (value: unknown): value is SentinelMark =>
  typeof value === 'object' &&
  value !== null &&
  'epoch' in value &&
  typeof value.epoch === 'string' &&
  'highest' in value &&
  typeof value.highest === 'number';
