import { type Cart, fillingTote, onlyTote, type Slot, slotOfOrder } from './cart.ts';
import type { LineWork } from './line-work.ts';
import type { PickRun } from './pick-run.ts';
import { isInTote, type Portion, portionsToReturn, type RunLine } from './run-line.ts';

/* What follows from a run: which line is on, what is still to be done. */

export const lineOf = (run: PickRun, pickLineId: string): RunLine | undefined =>
  run.lines.find((line) => line.pickLineId === pickLineId);

/** The line being worked on together with what is proven of it. */
export function current(run: PickRun): { work: LineWork; line: RunLine } | null {
  const line = run.work ? lineOf(run, run.work.pickLineId) : undefined;
  return run.work && line ? { work: run.work, line } : null;
}

export const openLines = ({ lines }: PickRun): RunLine[] => lines.filter(({ status }) => status === 'open');

/** The line to go to next: in walking order, skipped ones last. */
export const nextLine = (run: PickRun): RunLine | undefined =>
  openLines(run).toSorted((a, b) => a.skips - b.skips)[0];

/** How many lines are over, of those that were not cancelled and that nobody else has now. */
export function progressOf({ lines }: PickRun): { done: number; total: number } {
  const counted = lines.filter((line) => line.status !== 'cancelled' && line.status !== 'released');
  return { done: counted.filter(({ status }) => status !== 'open').length, total: counted.length };
}

/** The tote that goes without saying, if the cart has but one. */
export const impliedTote = ({ slots }: PickRun): string | null => onlyTote(slots);

/** A slot needs a tote for lines to come, and to know the tote of goods that were on the cart before. */
function needsTote(slot: Slot, lines: readonly RunLine[]): boolean {
  const own = lines.filter(({ orderId }) => orderId === slot.orderId);
  const comes = own.some(({ status }) => status === 'open') && fillingTote(slot) === null;
  return comes || own.some(({ portions }) => portions.some(({ tote }) => tote === null));
}

/** The slot that waits for a tote, in the order of the cart. */
export const slotWithoutTote = ({ slots, lines }: PickRun): Slot | undefined =>
  slots.find((slot) => needsTote(slot, lines));

export const slotOf = (run: PickRun, orderId: string): Slot | undefined => slotOfOrder(run.slots, orderId);

/** What must be put back from totes, in the order of the list. */
export const returnsDue = ({ lines }: PickRun): { line: RunLine; portion: Portion; index: number }[] =>
  lines.flatMap((line) =>
    portionsToReturn(line).map((portion) => ({ line, portion, index: line.portions.indexOf(portion) })),
  );

/** Whether putting back from totes is what is to be done: chosen, or nothing is left to pick. */
export const isReturning = (run: PickRun): boolean =>
  returnsDue(run).length > 0 && (run.returnNow || openLines(run).length === 0);

const contentOf = (lines: readonly RunLine[], lpn: string): Portion[] =>
  lines.flatMap(({ portions }) => portions.filter((portion) => portion.tote === lpn && isInTote(portion)));

export const isToteEmpty = ({ lines }: PickRun, lpn: string): boolean => contentOf(lines, lpn).length === 0;

const undelivered = (cart: Cart): { lpn: string; isFull: boolean; slot: Slot }[] =>
  cart.flatMap((slot) =>
    slot.totes
      .filter(({ state }) => state !== 'delivered')
      .map(({ lpn, state }) => ({ lpn, isFull: state === 'full', slot })),
  );

/** Totes with goods that can be dropped now: those of finished orders and full ones, at the end all. */
export function totesToDrop(run: PickRun): string[] {
  const isOpen = ({ orderId }: Slot) => openLines(run).some((line) => line.orderId === orderId);
  return undelivered(run.slots)
    .filter(({ lpn, isFull, slot }) => !isToteEmpty(run, lpn) && (isFull || !isOpen(slot)))
    .map(({ lpn }) => lpn);
}

/** Totes that leave the list as empty as they came. */
export const emptyTotes = (run: PickRun): string[] =>
  undelivered(run.slots)
    .map(({ lpn }) => lpn)
    .filter((lpn) => isToteEmpty(run, lpn));

/** Whether dropping totes is what is to be done: chosen, or nothing else is left. */
export const isDropping = (run: PickRun): boolean =>
  totesToDrop(run).length > 0 &&
  (run.dropping || (openLines(run).length === 0 && returnsDue(run).length === 0));

/** Goods of the current line are in hand, or are to be put back from it. */
export const hasGoodsInHand = (run: PickRun): boolean => run.hand !== null || run.work?.product === true;

/** Each scan of the product is a piece more: of those in hand, or of those that a number is asked for. */
export function isCounting(run: PickRun): boolean {
  if (run.aside !== null) return run.aside.kind === 'quantity' && run.aside.counted !== undefined;
  return run.work?.counted !== undefined && run.work.product && run.work.question === null;
}

/** Nothing is in hand and nothing is being answered: the operator can be told something else. */
export const isSafeMoment = (run: PickRun): boolean =>
  !run.paused && run.aside === null && !hasGoodsInHand(run) && run.returning?.product !== true;
