/** The parts of the sheet in their order; also their anchors. */
export const groupNames = [
  'phone',
  'badges',
  'list',
  'totes',
  'drops',
  'inbound',
  'quality-check',
  'putaway',
  'put-back',
  'commands',
  'places',
  'products',
] as const;
export type GroupName = (typeof groupNames)[number];
