import type { MovementBody } from './movement.ts';

/** How many base units a movement is about: pieces named by serial count one each. */
export const amountOf = ({
  quantity = 0,
  serials = [],
}: Pick<MovementBody, 'quantity' | 'serials'>): number => Math.max(quantity, serials.length);
