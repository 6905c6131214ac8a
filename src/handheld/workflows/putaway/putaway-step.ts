/** The states that a run of putaway can rest in. */
export const putawaySteps = [
  'identifying',
  'choosing',
  'enteringQuantity',
  'scanningSerials',
  'placing',
  'confirmingPlace',
  'reporting',
  'paused',
  'finished',
  'handedOver',
] as const;
export type PutawayStep = (typeof putawaySteps)[number];
