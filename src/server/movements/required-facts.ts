import { amountOf } from '../../shared/domain/movement-amount.ts';
import type { Movement, MovementBody, MovementType } from '../../shared/domain/movement.ts';
import { placeParts, virtualPlaces } from '../../shared/domain/place.ts';

type Demand = { what: string; isMet: (movement: Movement) => boolean };

const inBody = (what: string, isMet: (body: MovementBody) => boolean): Demand => ({
  what: `body.${what}`,
  isMet: ({ body }) => isMet(body),
});

const product = inBody('productId', ({ productId }) => productId !== undefined);
const amount = inBody('quantity: above 0, or serials', (body) => amountOf(body) > 0);
const quantity = inBody('quantity', (body) => body.quantity !== undefined);
const from = inBody('from', (body) => body.from !== undefined);
const to = inBody('to', (body) => body.to !== undefined);
const aPlace = inBody('from or to', (body) => body.from !== undefined || body.to !== undefined);
const lpn = inBody('lpn', (body) => body.lpn !== undefined);

/** Without these a movement of the type says nothing that could be applied. */
const demands: Record<MovementType, readonly Demand[]> = {
  receipt: [
    inBody('receiptId', ({ receiptId }) => receiptId !== undefined),
    inBody('receiptStep', ({ receiptStep }) => receiptStep !== undefined),
  ],
  receive: [product, amount, to],
  putaway: [product, amount, from, to],
  pick: [product, amount, from, to],
  'put-back': [product, amount, from, to],
  quality: [product, amount, from],
  move: [to],
  damage: [product, amount, from],
  adjust: [product, amount, aPlace],
  count: [inBody('productId or lpn', (body) => (body.productId ?? body.lpn) !== undefined), quantity, aPlace],
  short: [
    amount,
    inBody('pickLineId or orderLineId', (body) => (body.pickLineId ?? body.orderLineId) !== undefined),
  ],
  tote: [lpn],
  task: [
    inBody('taskStep', ({ taskStep }) => taskStep !== undefined),
    { what: 'task', isMet: ({ task }) => task !== null },
  ],
};

/** What a movement lacks, naming the field; null when it says all it has to. */
export function missingFact(movement: Movement): string | null {
  const { type, body } = movement;
  // A whole container is moved by its number alone.
  const isContainer = type === 'move' && body.lpn !== undefined;
  const isUnit = body.receiptStep === 'arrived' || body.receiptStep === 'unit_closed';
  const wanted =
    type === 'move' && !isContainer
      ? [product, amount, from, to]
      : [...demands[type], ...(type === 'receipt' && isUnit ? [lpn] : [])];
  const missing = wanted.find((demand) => !demand.isMet(movement));
  if (missing) return `${missing.what} is missing`;
  const place = [body.from, body.to].find((each) => each !== undefined && !isKnownKind(each));
  return place === undefined ? null : `${place} is not a place`;
}

function isKnownKind(place: string): boolean {
  const { kind, id } = placeParts(place);
  return kind !== 'virtual' || virtualPlaces.some((name) => name === id);
}
