/** The parts of the sheet in their order; also their anchors. */
export const groupNames = [
  'phone',
  'badges',
  'list',
  'totes',
  'commands',
  'drops',
  'places',
  'products',
] as const;
export type GroupName = (typeof groupNames)[number];
