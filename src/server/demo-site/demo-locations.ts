import type { CsvRow } from '../loading/columns.ts';
import type { Dice } from './dice.ts';
import {
  bayMetres,
  demoAisles,
  type DemoAisle,
  demoBays,
  demoLayout,
  pickLevels,
  pickPositions,
  reserveLevels,
} from './demo-layout.ts';

export type LocationRow = CsvRow<'locations.csv'> & { locationId: string; type: string; zone: string };

/** Every location of the demo site: 1,200 pick faces, 240 reserve locations and the stations along the front. */
export function demoLocations(dice: Dice): LocationRow[] {
  const shelves = demoAisles.flatMap((aisle, number) => aisleLocations(aisle, number, dice));
  return [...shelves, ...stations(dice)].map((location, index) => ({
    ...location,
    pickSequence: `${index + 1}`,
  }));
}

function aisleLocations(aisle: DemoAisle, number: number, dice: Dice): LocationRow[] {
  return Array.from({ length: demoBays }, (_, index) => index + 1).flatMap((bay) => [
    ...pickLevels.flatMap((level) =>
      Array.from({ length: pickPositions }, (_, position) =>
        shelf(aisle, number, bay, level, position + 1, dice),
      ),
    ),
    ...reserveLevels.map((level) => shelf(aisle, number, bay, level, 1, dice)),
  ]);
}

function shelf(aisle: DemoAisle, number: number, bay: number, level: number, position: number, dice: Dice) {
  const isPickFace = level <= pickLevels.length;
  const metres = bayMetres(bay) + (isPickFace ? (position - 3) * 0.5 : 0);
  const locationId = `${aisle.letter}-${two(bay)}-${two(level)}-${position}`;
  return {
    locationId,
    type: isPickFace ? 'pick_face' : 'reserve',
    zone: aisle.zone,
    aisle: `${number}`,
    aisleMetres: metres.toFixed(1),
    x: `${number * demoLayout.aislePitch}`,
    y: metres.toFixed(1),
    level: `${level}`,
    ...(isPickFace ? pickFace : reserve),
    temperature: aisle.temperature,
    hazardClasses: aisle.hazardClasses.join('|'),
    checkDigits: dice.digits(2),
    blocked: `${blockedPlaces.includes(locationId)}`,
  };
}

/** A fifth of a bay of three metres, and a level of it with room for three pallets. */
const pickFace = { capacityLitres: '300', capacityKg: '250' };
const reserve = { capacityLitres: '3000', capacityKg: '2400' };

/** Bent uprights: nothing may be put there until they are mended. Both are empty. */
const blockedPlaces: readonly string[] = ['B-12-04-1', 'H-12-04-1'];

/** Name, type, how many, and the aisle in front of which the first one lies. */
const stationGroups = [
  ['DOCK', 'dock', 4, 0],
  ['RECV', 'receive_station', 6, 0],
  ['QUAR', 'quarantine', 4, 3],
  ['PACK', 'pack_station', 6, 4],
  ['STAGE', 'staging', 8, 5],
  ['CONV', 'conveyor_entry', 2, 9],
] as const;

/** Goods that must be kept cold are so in quarantine too. */
const stationTemperatures: Record<string, DemoAisle['temperature']> = {
  'QUAR-3': 'chilled',
  'QUAR-4': 'frozen',
};

const stations = (dice: Dice): LocationRow[] =>
  stationGroups.flatMap(([name, type, count, first]) =>
    Array.from({ length: count }, (_, index) => {
      const aisle = Math.min(demoAisles.length - 1, first + Math.floor(index / 2));
      return {
        locationId: `${name}-${index + 1}`,
        type,
        zone: 'FRONT',
        aisle: `${aisle}`,
        aisleMetres: '0',
        x: `${aisle * demoLayout.aislePitch + (index % 2) * 2}`,
        y: '-3',
        level: '1',
        capacityLitres: '8000',
        capacityKg: '6000',
        temperature: stationTemperatures[`${name}-${index + 1}`] ?? 'ambient',
        hazardClasses: '2|3|8',
        checkDigits: dice.digits(2),
      };
    }),
  );

const two = (value: number): string => String(value).padStart(2, '0');
