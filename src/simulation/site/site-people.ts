import type { User } from '../../shared/domain/user.ts';

/** Somebody of the simulated house: what he wears on his badge and knows by heart. */
export type Person = User & { pin: string };

const person = (index: number, roles: User['roles']): Person => ({
  userId: `user-${index}`,
  name: `Person ${index}`,
  badge: `U-${String(index).padStart(4, '0')}`,
  pin: `${(1000 + index * 37) % 10_000}`.padStart(4, '0'),
  roles,
  active: true,
  rev: 0,
});

/** More operators than a plan ever asks for; who is removed in the course of a run is one of them. */
export const operators: readonly Person[] = Array.from({ length: 24 }, (_, index) =>
  person(index + 1, ['operator']),
);

export const managers: readonly Person[] = [
  { ...person(91, ['operator', 'manager']), pin: '919191' },
  { ...person(92, ['operator', 'manager']), pin: '929292' },
];
