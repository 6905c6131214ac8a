import type { MovementBody, MovementDraft } from '../movement.ts';
import { placeParts } from '../place.ts';
import { withDelivered, withoutTote, withTote, withUndelivered } from './cart.ts';
import type { PickRun } from './pick-run.ts';
import { isInTote, type Portion, type RunLine, withStatus } from './run-line.ts';

/**
 * What a movement of a list means for its lines and totes. A run is the sum of what was recorded, so the one rule
 * records a step, takes it back, and rebuilds a run whose bookmark is lost.
 *
 * | movement             | effect                              | the same with `compensates`           |
 * |----------------------|-------------------------------------|---------------------------------------|
 * | pick                 | a portion lies in a tote            |                                       |
 * | put-back from a tote | the portion is returned             | the portion never was                 |
 * | move of goods        |                                     | the portion lies in its tote again    |
 * | short                | as much is missing                  | it is not missing after all           |
 * | tote for an order    | it is on the cart                   | it was not delivered after all        |
 * | tote without order   | it is off the cart                  | it never was on it                    |
 * | move of a tote       | it is delivered                     |                                       |
 * | task skipped         | the line comes last on the route    | it has its turn again                 |
 * | task, other steps    | paused, resumed, handed over, ended |                                       |
 */
export function applyDraft(run: PickRun, draft: MovementDraft): PickRun {
  const { type, body, compensates } = draft;
  switch (type) {
    case 'pick':
      return changeLine(run, body, (line) => ({ ...line, portions: [...line.portions, portionOf(draft)] }));
    case 'put-back':
      return changeLine(run, body, (line) => withReturn(line, draft));
    case 'short':
      return changeLine(run, body, (line) => ({ ...line, short: line.short + amount(draft) }));
    case 'move':
      return withMove(run, draft);
    case 'tote':
      return withToteStep(run, draft);
    case 'task':
      return withTaskStep(run, body, compensates === null ? 1 : -1);
    case 'receipt':
    case 'receive':
    case 'putaway':
    case 'quality':
    case 'adjust':
    case 'count':
    case 'damage':
      return run;
  }
}

function changeLine(run: PickRun, { pickLineId }: MovementBody, next: (line: RunLine) => RunLine): PickRun {
  const change = (line: RunLine) => (line.pickLineId === pickLineId ? withStatus(next(line)) : line);
  return { ...run, lines: run.lines.map(change) };
}

const amount = ({ body, compensates }: MovementDraft): number =>
  compensates === null ? (body.quantity ?? 0) : -(body.quantity ?? 0);

const nameIn = (place: string | undefined, kind: 'location' | 'lpn'): string | null => {
  const parts = place === undefined ? null : placeParts(place);
  return parts?.kind === kind ? parts.id : null;
};

function portionOf({ mid, body }: MovementDraft): Portion {
  return {
    mid,
    quantity: body.quantity ?? 0,
    lot: body.lot ?? null,
    expiry: body.expiry ?? null,
    serials: body.serials ?? [],
    from: nameIn(body.from, 'location') ?? '',
    tote: nameIn(body.to, 'lpn'),
    returnedBy: null,
    left: false,
  };
}

function withReturn(line: RunLine, { mid, body, compensates }: MovementDraft): RunLine {
  if (compensates !== null)
    return { ...line, portions: line.portions.filter((portion) => portion.mid !== compensates) };
  const tote = nameIn(body.from, 'lpn');
  const index = line.portions.findIndex(
    (portion) => isInTote(portion) && tote !== null && portion.tote === tote && isSame(portion, body),
  );
  return {
    ...line,
    portions: line.portions.map((one, at) => (at === index ? { ...one, returnedBy: mid } : one)),
  };
}

const isSame = (portion: Portion, body: MovementBody): boolean =>
  portion.quantity === body.quantity &&
  portion.lot === (body.lot ?? null) &&
  portion.serials.join() === (body.serials ?? []).join();

function withMove(run: PickRun, { body, compensates }: MovementDraft): PickRun {
  if (body.lpn !== undefined) return { ...run, slots: withDelivered(run.slots, body.lpn) };
  return changePortions(run, (portion) =>
    compensates !== null && portion.returnedBy === compensates ? { ...portion, returnedBy: null } : portion,
  );
}

function changePortions(run: PickRun, change: (portion: Portion, line: RunLine) => Portion): PickRun {
  const lines = run.lines.map((line) => ({
    ...line,
    portions: line.portions.map((one) => change(one, line)),
  }));
  return { ...run, lines };
}

function withToteStep(run: PickRun, { body, compensates }: MovementDraft): PickRun {
  const { lpn, orderId } = body;
  if (lpn === undefined) return run;
  if (orderId === undefined) return { ...run, slots: withoutTote(run.slots, lpn) };
  if (compensates !== null) return { ...run, slots: withUndelivered(run.slots, lpn) };
  const known = changePortions(run, (portion, line) =>
    line.orderId === orderId && portion.tote === null ? { ...portion, tote: lpn } : portion,
  );
  return { ...known, slots: withTote(run.slots, orderId, lpn) };
}

function withTaskStep(run: PickRun, body: MovementBody, direction: 1 | -1): PickRun {
  switch (body.taskStep) {
    case 'skipped':
      return changeLine(run, body, (line) => ({ ...line, skips: line.skips + direction }));
    case 'paused':
      return { ...run, paused: true };
    case 'started':
    case 'resumed':
      return { ...run, paused: false, opening: null };
    case 'handed_over':
      return { ...run, ended: 'handed_over' };
    case 'finished':
      return { ...run, ended: 'finished' };
    case 'seen_cancelled':
    case undefined:
      return run;
  }
}
