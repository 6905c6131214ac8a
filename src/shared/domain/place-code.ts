/**
 * The printed name of a location: `A-01-02-3` is aisle A, bay 1, level 2, position 3; stations and areas have names,
 * `DOCK-1`, `PACK-2`.
 */
export type PlaceCode =
  | { kind: 'shelf'; aisle: string; bay: number; level: number; position: number }
  | { kind: 'area'; area: AreaName; number: number };

export const areaNames = ['DOCK', 'RECV', 'PACK', 'STAGE', 'QUAR', 'CONV'] as const;
export type AreaName = (typeof areaNames)[number];

const shelfForm = String.raw`([A-Z]{1,2})-(\d{2,3})-(\d{2})-(\d{1,2})`;
const areaForm = String.raw`(${areaNames.join('|')})-([1-9]\d{0,2})`;

/** Both forms as one pattern, for the table of code patterns. */
export const placeCodePattern = `${shelfForm}|${areaForm}`;

const shelf = new RegExp(`^${shelfForm}$`);
const area = new RegExp(`^${areaForm}$`);

/** The parts of a place code in capital letters; undefined for anything else. */
export function parsePlaceCode(text: string): PlaceCode | undefined {
  const [, aisle, bay, level, position] = shelf.exec(text) ?? [];
  if (aisle !== undefined) {
    return { kind: 'shelf', aisle, bay: Number(bay), level: Number(level), position: Number(position) };
  }
  const [, name, number] = area.exec(text) ?? [];
  const known = areaNames.find((one) => one === name);
  return known && { kind: 'area', area: known, number: Number(number) };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The printed form of a place code. */
export function formatPlaceCode(code: PlaceCode): string {
  if (code.kind === 'area') return `${code.area}-${code.number}`;
  return `${code.aisle}-${twoDigits(code.bay)}-${twoDigits(code.level)}-${code.position}`;
}
