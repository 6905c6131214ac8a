import { setState, step } from '../turn/turn.ts';
import type { DamageReason, Goods, InboundTurn } from './inbound-state.ts';
import { sayGoods, setAside } from './take-goods.ts';

/** How many there are, keyed in. None at all: they are not received. Base units. */
export function enterQuantity(turn: InboundTurn, quantity: number, today: string): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  if (quantity === 0) return setAside(turn);
  const serials = goods.serials.slice(0, quantity);
  const damage = goods.damage && lessDamage(goods.damage, quantity, serials);
  const entered = step(turn, { goods: { ...goods, quantity, serials, damage, said: 'keyed' }, aside: null });
  return sayGoods(entered, today, 'now');
}

const lessDamage = (damage: NonNullable<Goods['damage']>, most: number, serials: readonly string[]) => ({
  ...damage,
  quantity: Math.min(damage.quantity, most),
  serials: damage.serials.filter((serial) => serials.includes(serial)),
});

/** Damage of a single piece needs no figure. */
export function reportDamage(turn: InboundTurn): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  return setState(turn, {
    aside: goods.quantity === 1 ? { kind: 'damage', quantity: 1 } : { kind: 'quantity', purpose: 'damaged' },
  });
}

/** So many of the goods in hand are damaged; of pieces with serials it is those scanned last. */
export function enterDamaged(turn: InboundTurn, quantity: number): InboundTurn {
  const { goods } = turn.run.state;
  if (!goods) return turn;
  if (quantity === 0) return step(turn, { goods: { ...goods, damage: null }, aside: null });
  return setState(turn, { aside: { kind: 'damage', quantity: Math.min(quantity, goods.quantity) } });
}

export function chooseDamage(turn: InboundTurn, reason: DamageReason): InboundTurn {
  const { goods, aside } = turn.run.state;
  if (!goods || aside?.kind !== 'damage') return turn;
  const { quantity } = aside;
  const damage = { quantity, serials: goods.serials.slice(-quantity), reason };
  return step(turn, { goods: { ...goods, damage }, aside: null });
}
