import { placeName } from '../place.ts';
import { end, record, setState, step } from '../turn/turn.ts';
import { type CountRun, type CountTurn, say } from './count-message.ts';
import { newSection, type CountAside, type Figure } from './count-state.ts';
import { currentFigure, figuresWith, keyOf, sectionOf, withSection } from './sections.ts';

/** What an operator can say is wrong, in the order it is offered. */
export const countProblems = ['unreachable', 'damaged', 'start_again'] as const;
export type CountProblem = (typeof countProblems)[number];

/** What he can want to do otherwise. */
export const countDetours = ['pause', 'hand_over', 'leave_place'] as const;
export type CountDetour = (typeof countDetours)[number];

/** Why a place cannot be counted. */
export const unreachableReasons = ['blocked', 'goods_in_front', 'too_high', 'unsafe'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

export const problemsOf = (run: CountRun): CountProblem[] =>
  countProblems.filter((problem) => isPossible(run, problem));

export const detoursOf = (run: CountRun): CountDetour[] =>
  countDetours.filter((detour) => isOpenTo(run, detour));

export function isPossible({ state, task }: CountRun, problem: CountProblem): boolean {
  const section = sectionOf(state);
  switch (problem) {
    case 'unreachable':
      return section !== null || task !== null;
    case 'damaged':
      return (currentFigure(state)?.quantity ?? 0) > 0;
    case 'start_again':
      return section !== null && (section.figures.length > 0 || section.lpns.length > 0);
  }
}

export const isOpenTo = ({ state, task }: CountRun, detour: CountDetour): boolean =>
  detour === 'leave_place' ? state.work === null && state.sections.length > 0 : task !== null;

export const openAside = (turn: CountTurn, aside: CountAside | null): CountTurn => setState(turn, { aside });

/** What a problem leads to: a further question, or the step that it names. */
export function chooseProblem(turn: CountTurn, problem: CountProblem): CountTurn {
  if (!isPossible(turn.run, problem)) return openAside(turn, null);
  switch (problem) {
    case 'unreachable':
      return openAside(turn, { kind: 'reason' });
    case 'damaged':
      return currentFigure(turn.run.state)?.quantity === 1
        ? recordDamage(turn, 1)
        : openAside(turn, { kind: 'quantity', purpose: 'damaged' });
    case 'start_again':
      return startAgain(turn);
  }
}

function startAgain(turn: CountTurn): CountTurn {
  const section = sectionOf(turn.run.state);
  if (!section) return turn;
  const fresh = section.round === 2 ? { figures: [], currentKey: null } : newSection(section.place);
  return withSection(turn, fresh, { aside: null, naming: null, absence: null });
}

/** The place is left uncounted: its task goes back, for others or for later; free work goes to the next place. */
export function giveReason(turn: CountTurn, reason: UnreachableReason): CountTurn {
  const { state, task } = turn.run;
  if (task === null) return leavePlace(turn);
  const from = sectionOf(state)?.place ?? state.work?.place;
  const recorded = record(turn, {
    type: 'task',
    body: { taskStep: 'handed_over', reason, ...(from === undefined ? {} : { from }) },
  });
  return end(recorded, 'handed_over');
}

/** What was counted here is forgotten; nothing of it was recorded. */
export function leavePlace(turn: CountTurn): CountTurn {
  const section = sectionOf(turn.run.state);
  if (!section) return openAside(turn, null);
  const left = step(turn, {
    sections: turn.run.state.sections.slice(0, -1),
    naming: null,
    absence: null,
    aside: null,
  });
  return say(left, 'warning', 'left_uncounted', { place: placeName(section.place) });
}

/** A number: how many there are in all of the current goods, also unasked, or how many of them are damaged. */
export function enterQuantity(turn: CountTurn, quantity: number): CountTurn {
  const { aside } = turn.run.state;
  const section = sectionOf(turn.run.state);
  const figure = currentFigure(turn.run.state);
  if (!section || !figure || (aside !== null && aside.kind !== 'quantity')) return turn;
  if (aside?.purpose === 'damaged') {
    if (quantity === 0) return openAside(turn, null);
    const most = figure.quantity;
    return quantity > most
      ? say(turn, 'error', 'too_many', { quantity, most })
      : recordDamage(turn, quantity);
  }
  if (figure.product?.tracking.serial) return say(turn, 'error', 'only_serials', {});
  const figures = figuresWith(section.figures, { ...figure, quantity });
  const next = withSection(turn, { figures }, { aside: null });
  return say(next, 'success', 'counted', { quantity, product: figure.name });
}

/** Damaged goods change their condition where they lie, and count as lying there. */
function recordDamage(turn: CountTurn, quantity: number): CountTurn {
  const section = sectionOf(turn.run.state);
  const figure = currentFigure(turn.run.state);
  if (!section || !figure) return turn;
  const recorded = record(openAside(turn, null), {
    type: 'damage',
    body: {
      ...damagedGoods(figure, quantity),
      quantity,
      condition: 'available',
      toCondition: 'damaged',
      from: section.place,
    },
  });
  return say(recorded, 'warning', 'damage_recorded', { quantity, product: figure.name });
}

const damagedGoods = ({ productId, lot, expiry, serials }: Figure, quantity: number) => ({
  productId,
  lot,
  expiry,
  ...(serials.length > 0 ? { serials: serials.slice(-quantity) } : {}),
});

/** Goods that were counted before are gone on with, or corrected. */
export function chooseFigure(turn: CountTurn, key: string): CountTurn {
  const section = sectionOf(turn.run.state);
  const isThere = section?.figures.some((figure) => keyOf(figure) === key);
  return isThere ? withSection(turn, { currentKey: key }) : turn;
}
