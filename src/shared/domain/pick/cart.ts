import * as z from 'zod/mini';
import { cartSlotSchema } from '../pick-list.ts';

/** `filling` takes goods, `full` waits on the cart, `delivered` stands at a pack station, staging or conveyor. */
export const toteStates = ['filling', 'full', 'delivered'] as const;
export const toteSchema = z.object({ lpn: z.string(), state: z.enum(toteStates) });
export type Tote = z.infer<typeof toteSchema>;

/** A slot of the cart with the totes that were put there, oldest first; at most one of them is filling. */
export const slotSchema = z.extend(cartSlotSchema, { totes: z.array(toteSchema) });
export type Slot = z.infer<typeof slotSchema>;
export type Cart = readonly Slot[];

export const fillingTote = (slot: Slot): string | null =>
  slot.totes.find(({ state }) => state === 'filling')?.lpn ?? null;

export const slotOfTote = (cart: Cart, lpn: string): Slot | undefined =>
  cart.find(({ totes }) => totes.some((tote) => tote.lpn === lpn));

export const slotOfOrder = (cart: Cart, orderId: string): Slot | undefined =>
  cart.find((slot) => slot.orderId === orderId);

/** The one tote that takes goods, if there is only one: then nobody needs to say which. */
export function onlyTote(cart: Cart): string | null {
  const filling = cart.flatMap((slot) => fillingTote(slot) ?? []);
  return filling.length === 1 ? (filling[0] ?? null) : null;
}

const changeTotes = (cart: Cart, change: (totes: Tote[], slot: Slot) => Tote[]): Slot[] =>
  cart.map((slot) => ({ ...slot, totes: change(slot.totes, slot) }));

/** Puts a tote on the slot of an order; what was filled there before is full now. */
export const withTote = (cart: Cart, orderId: string, lpn: string): Slot[] =>
  changeTotes(cart, (totes, slot) =>
    slot.orderId === orderId ? [...totes.map(full), { lpn, state: 'filling' }] : totes,
  );

/** Takes a tote off the cart; the one before it takes goods again. */
export const withoutTote = (cart: Cart, lpn: string): Slot[] =>
  changeTotes(cart, (totes) => (totes.some((tote) => tote.lpn === lpn) ? refilled(totes, lpn) : totes));

export const withDelivered = (cart: Cart, lpn: string): Slot[] =>
  changeTotes(cart, (totes) => totes.map((tote) => (tote.lpn === lpn ? { lpn, state: 'delivered' } : tote)));

/** Brings a delivered tote back; it takes goods again if no other one of its slot does. */
export const withUndelivered = (cart: Cart, lpn: string): Slot[] =>
  changeTotes(cart, (totes) => {
    const state = totes.some((tote) => tote.state === 'filling') ? 'full' : 'filling';
    return totes.map((tote) => (tote.lpn === lpn ? { lpn, state } : tote));
  });

const full = (tote: Tote): Tote => (tote.state === 'filling' ? { ...tote, state: 'full' } : tote);

function refilled(totes: readonly Tote[], gone: string): Tote[] {
  const rest = totes.filter(({ lpn }) => lpn !== gone);
  const last = rest.at(-1);
  const wasFilling = totes.find(({ lpn }) => lpn === gone)?.state === 'filling';
  return last?.state === 'full' && wasFilling ? [...rest.slice(0, -1), { ...last, state: 'filling' }] : rest;
}
