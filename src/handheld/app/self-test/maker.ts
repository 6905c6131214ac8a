/** Who made the device, for the names of its switches. */
export const makers = ['zebra', 'honeywell', 'datalogic', 'other'] as const;
export type Maker = (typeof makers)[number];

const models: readonly [Maker, RegExp][] = [
  ['zebra', /\b(?:Zebra|TC\d|MC\d|ET\d|EC\d|WT\d|PS\d|CC\d|L10)/i],
  ['honeywell', /\b(?:Honeywell|CT\d|CN\d|CK\d|EDA\d)/i],
  ['datalogic', /\b(?:Datalogic|Memor|Skorpio|Joya|Falcon)/i],
];

/** As the browser tells its device; Zebra where it does not, because most handhelds are. */
export function makerOf({ userAgent }: { userAgent: string }): Maker {
  const found = models.find(([, pattern]) => pattern.test(userAgent))?.[0];
  if (found) return found;
  return /android/i.test(userAgent) ? 'zebra' : 'other';
}
