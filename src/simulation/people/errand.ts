import { ownRuns } from '../../handheld/app/home/own-runs.ts';
import {
  ownLists,
  type SharedKind,
  sharedKinds,
  waitingTasks,
  type WorkState,
} from '../../handheld/app/home/task-groups.ts';
import type { Handheld } from '../../handheld/app/core/handheld.ts';
import type { WorkName } from '../../handheld/app/paths.ts';
import type { Chance } from '../world/world.ts';

/** A workflow by its name, picking among them. */
export type Trade = 'pick' | WorkName;

/** What somebody takes up next. `claim`: it is taken from the server first. */
export type Errand =
  | { kind: 'run'; trade: Trade; taskId: string | null }
  | { kind: 'claim'; trade: Trade; taskId: string }
  | { kind: 'ask' };

export const nameOf = (errand: Errand): string =>
  errand.kind === 'ask' ? 'ask' : `${errand.trade} ${errand.taskId ?? 'free'}`;

/**
 * What lies on this device: `begun` is to be gone on with, `ready` was given to it and waits. Those that are to be left
 * alone for a while left out.
 */
export function ownErrands(
  handheld: Handheld,
  shunned: ReadonlySet<string>,
): { begun: readonly Errand[]; ready: readonly Errand[] } {
  const tasks = handheld.tasks.get();
  const lists = ownLists(tasks).map(({ taskId, state }) => errandOf('pick', taskId, state));
  const runs = ownRuns(tasks, handheld.bookmarks.get()).map(({ name, state, view }) =>
    errandOf(name, view?.task.taskId ?? null, state),
  );
  const own = [...lists, ...runs].filter((errand) => !shunned.has(nameOf(errand)));
  return { begun: own.filter(isBegun), ready: own.filter((errand) => !isBegun(errand)) };
}

const isBegun = ({ kind }: Errand): boolean => kind === 'run';

function errandOf(trade: Trade, taskId: string | null, state: WorkState): Errand {
  const isOpened = state === 'resume' || state === 'taken' || taskId === null;
  return isOpened ? { kind: 'run', trade, taskId } : { kind: 'claim', trade, taskId };
}

const weights: Record<SharedKind, number> = {
  'put-back': 5,
  putaway: 3,
  'quality-check': 3,
  count: 2,
  pick: 4,
};

/** Free work, by how often it is taken up. */
const free: readonly (readonly [Trade, number])[] = [
  ['inbound', 3],
  ['move', 2],
  ['count', 1],
  ['putaway', 0.5],
  ['quality-check', 0.2],
];

/** Something new: a list, a task that waits for anybody, or work of one's own accord. */
export function newErrand(
  handheld: Handheld,
  shunned: ReadonlySet<string>,
  chance: Pick<Chance, 'next' | 'oneOf'>,
): Errand {
  const waiting = sharedKinds.flatMap((kind): [Errand, number][] => {
    const first = waitingTasks(handheld.tasks.get(), kind)
      .slice(0, 4)
      .map(({ task }): Errand => ({ kind: 'claim', trade: kind, taskId: task.taskId }))
      .filter((errand) => !shunned.has(nameOf(errand)));
    return first.length === 0 ? [] : [[chance.oneOf(first), weights[kind]]];
  });
  const ofOwnAccord = free
    .map(([trade, weight]): [Errand, number] => [{ kind: 'run', trade, taskId: null }, weight])
    .filter(([errand]) => !shunned.has(nameOf(errand)));
  const ask: [Errand, number][] = shunned.has('ask') ? [] : [[{ kind: 'ask' }, 3.5]];
  return drawn([...ask, ...waiting, ...ofOwnAccord], chance);
}

function drawn(choices: readonly [Errand, number][], chance: Pick<Chance, 'next'>): Errand {
  let left = chance.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [errand, weight] of choices) {
    left -= weight;
    if (left <= 0) return errand;
  }
  return { kind: 'run', trade: 'move', taskId: null };
}
