import { countPorts } from '../../../handheld/app/work/work-ports.ts';
import type { CountFact } from '../../../handheld/workflows/count/count-fact.ts';
import type { CountStep } from '../../../handheld/workflows/count/count-step.ts';
import { openCount } from '../../../handheld/workflows/count/open-count.ts';
import type { TurnSnapshot } from '../../../handheld/workflows/turn-workflow.ts';
import type { CountState, Figure, Section } from '../../../shared/domain/counting/count-state.ts';
import { keyOf, sectionOf } from '../../../shared/domain/counting/sections.ts';
import { lpnPlace } from '../../../shared/domain/place.ts';
import type { HandEffect } from '../../world/oracle.ts';
import { type Craft, type Deed, leave, scan, type Sight, tap } from '../desk.ts';
import type { Goods } from '../goods.ts';
import { placeLabel } from '../labels.ts';
import { countOf, labelOn, serialsOf, shelves } from '../seen-goods.ts';
import { wrongCode } from '../slips.ts';

type Looking = Sight<TurnSnapshot<CountState, CountStep>>;
type CountDeed = Deed<CountFact>;

/** Counting what hands find, whatever anybody believes to lie there. */
export const countCraft: Craft<TurnSnapshot<CountState, CountStep>, CountFact> = {
  open: (workplace, taskId) => openCount(countPorts(workplace), taskId),
  next: (sight) => detour(sight) ?? asAsked(sight),
  wayOut: ({ snapshot: { context: run } }) => [
    tap({ type: 'question.dismissed' }),
    tap({ type: 'step.undone' }),
    tap({ type: 'place.left' }),
    ...(run.task === null ? [tap<CountFact>({ type: 'run.closed' })] : []),
    tap({ type: 'task.handed_over' }),
    tap({ type: 'task.paused' }),
  ],
  standsAt: ({ value, context: { state, history, again } }) =>
    JSON.stringify([value, state.sections, state.naming, state.absence, state.aside, history.length, again]),
};

function detour({ snapshot: { context: run }, whim }: Looking): CountDeed | null {
  if (run.paused || run.state.aside !== null || run.state.naming !== null) return null;
  if (whim.strikes(0.01)) return scan(wrongCode(whim, 'place'));
  if (whim.strikes(0.01) && run.history.length > 0) return tap({ type: 'step.undone' });
  if (whim.strikes(0.01) && run.task !== null) return tap({ type: 'task.paused' });
  if (whim.strikes(0.01) && run.task !== null) return tap({ type: 'problem.chosen', problem: 'unreachable' });
  return null;
}

function asAsked(sight: Looking): CountDeed {
  const { state } = sight.snapshot.context;
  switch (sight.snapshot.value) {
    case 'locating':
      return locate(sight);
    case 'counting':
    case 'recounting':
      return count(sight);
    case 'namingLot':
      return nameLot(sight);
    case 'confirmingAbsent':
      return answerAbsence(sight);
    case 'enteringQuantity':
      return enterQuantity(sight);
    case 'choosingReason':
      return tap({ type: 'reason.chosen', reason: 'goods_in_front' });
    case 'reporting':
      return tap({ type: 'question.dismissed' });
    case 'paused':
      return tap({ type: 'task.resumed' });
    case 'finished':
    case 'handedOver':
      return leave(state.counted > 0 ? 'over' : 'given away');
  }
}

function locate({ snapshot, whim }: Looking): CountDeed {
  const { work, counted } = snapshot.context.state;
  if (work) return scan(placeLabel(work.place));
  return counted >= 2 ? tap({ type: 'run.closed' }) : scan(whim.oneOf(shelves));
}

/** One kind of goods, as a figure is kept of it, with the pieces that lie there. */
type Kind = { key: string; pieces: HandEffect[] };

function kindsAt(goods: Goods, { place }: Section, only: string | null): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const piece of goods.at(place)) {
    const { productId, lot, expiry } = piece.identity;
    if (only !== null && productId !== only) continue;
    const key = keyOf({ productId, lot, expiry });
    const kind = kinds.get(key) ?? { key, pieces: [] };
    kind.pieces.push(piece);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

const onlyOf = ({ work, sections }: CountState): string | null =>
  sections.length === 1 ? (work?.product?.productId ?? null) : null;

/** Kind by kind; once all figures are as they should be nothing more lies here. */
function count({ snapshot, goods }: Looking): CountDeed {
  const { state } = snapshot.context;
  const section = sectionOf(state);
  if (!section) return leave('no place');
  const isAsked = (key: string) => section.round === 1 || section.recount.some((kind) => keyOf(kind) === key);
  for (const kind of kindsAt(goods, section, onlyOf(state)).filter(({ key }) => isAsked(key))) {
    const deed = countKind(kind, section);
    if (deed) return deed;
  }
  return tap({ type: 'place.closed', known: null });
}

function countKind({ key, pieces }: Kind, section: Section): CountDeed | null {
  const figure = section.figures.find((one) => keyOf(one) === key);
  const [first] = pieces;
  if (!first) return null;
  if (!figure) return scan(labelOn(first));
  const missing = pieces.find(
    ({ identity: { serial } }) => serial !== null && !figure.serials.includes(serial),
  );
  if (missing) return scan(labelOn(missing));
  if (serialsOf(pieces).length > 0 || figure.quantity === countOf(pieces)) return null;
  return section.currentKey === key ? tap({ type: 'quantity.asked' }) : tap({ type: 'figure.chosen', key });
}

function enterQuantity({ snapshot, goods }: Looking): CountDeed {
  const { state } = snapshot.context;
  const section = sectionOf(state);
  const kind = section && kindsAt(goods, section, null).find(({ key }) => key === section.currentKey);
  if (state.aside?.kind === 'quantity' && state.aside.purpose === 'damaged')
    return tap({ type: 'question.dismissed' });
  return tap({ type: 'quantity.entered', quantity: kind ? countOf(kind.pieces) : 0 });
}

function nameLot({ snapshot, goods }: Looking): CountDeed {
  const { naming, sections } = snapshot.context.state;
  const place = sections.at(-1)?.place;
  const piece =
    place && goods.at(place).find(({ identity }) => identity.productId === naming?.kind.productId);
  if (!piece) return tap({ type: 'question.dismissed' });
  return tap({ type: 'lot.chosen', lot: piece.identity.lot, expiry: piece.identity.expiry });
}

/** Whether what was not seen is there after all. */
function answerAbsence({ snapshot, goods }: Looking): CountDeed {
  const { absence, sections } = snapshot.context.state;
  const section = sections.at(-1);
  if (!absence || !section) return tap({ type: 'question.dismissed' });
  const lpn = absence.lpns.find((one) => goods.standing(one) === section.place);
  if (lpn !== undefined) return scan(placeLabel(lpnPlace(lpn)));
  const isThere = (figure: Pick<Figure, 'productId' | 'lot' | 'expiry'>) =>
    goods
      .at(section.place)
      .find(
        ({ identity }) =>
          identity.productId === figure.productId &&
          identity.lot === figure.lot &&
          identity.expiry === figure.expiry,
      );
  const piece = absence.goods.map(isThere).find((one) => one !== undefined);
  return piece ? scan(labelOn(piece)) : tap({ type: 'absence.confirmed', known: null });
}
