/** The states that a run of moving can rest in. */
export const moveSteps = [
  'identifying',
  'choosing',
  'enteringQuantity',
  'scanningSerials',
  'placing',
  'confirmingPlace',
  'reporting',
  'finished',
] as const;
export type MoveStep = (typeof moveSteps)[number];
