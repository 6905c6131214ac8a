/** What is going on in a check; one screen each. */
export const qualityCheckSteps = [
  'identifying',
  'choosing',
  'sampling',
  'answering',
  'countingDefects',
  'judging',
  'splitting',
  'choosingReason',
  'approving',
  'placing',
  'recounting',
  'reporting',
  'closing',
  'paused',
  'finished',
  'handedOver',
] as const;
export type QualityCheckStep = (typeof qualityCheckSteps)[number];
