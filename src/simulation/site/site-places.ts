import type { Location, LocationType, SiteLayout } from '../../shared/domain/location.ts';
import type { TemperatureZone } from '../../shared/domain/product.ts';

/** Five aisles of eight bays: two pick faces and one reserve place a bay. Metres. */
export const layout: SiteLayout = {
  aisles: 5,
  aislePitch: 5,
  aisleLength: 30,
  crossAislesAt: [0, 30],
  depot: { aisle: 2, metres: 0 },
};

export const zones = ['AMBIENT-1', 'AMBIENT-2', 'CHILLED'] as const;
type Zone = (typeof zones)[number] | 'FRONT';

type Aisle = { letter: string; zone: Zone; temperature: TemperatureZone };

const aisles: readonly Aisle[] = [
  { letter: 'A', zone: 'AMBIENT-1', temperature: 'ambient' },
  { letter: 'B', zone: 'AMBIENT-1', temperature: 'ambient' },
  { letter: 'C', zone: 'AMBIENT-2', temperature: 'ambient' },
  { letter: 'D', zone: 'AMBIENT-2', temperature: 'ambient' },
  { letter: 'E', zone: 'CHILLED', temperature: 'chilled' },
];

const bays = 7;

type Given = Pick<Location, 'locationId' | 'type' | 'aisle' | 'aisleMetres' | 'level' | 'temperature'> & {
  zone: Zone;
};

function place(given: Given, index: number): Location {
  return {
    ...given,
    x: given.aisle * layout.aislePitch,
    y: given.aisleMetres,
    pickSequence: index + 1,
    capacityLitres: 3000,
    capacityKg: 2400,
    hazardClasses: [],
    checkDigits: String((index * 37 + 11) % 100).padStart(2, '0'),
    homeProductId: null,
    minimumQuantity: null,
    blocked: false,
    rev: 0,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

const shelves: readonly Given[] = aisles.flatMap(({ letter, zone, temperature }, aisle) =>
  Array.from({ length: bays }, (_, bay) => bay + 1).flatMap((bay) =>
    [
      { level: 1, position: 1, type: 'pick_face' as const },
      { level: 1, position: 2, type: 'pick_face' as const },
      { level: 2, position: 1, type: 'reserve' as const },
    ].map(({ level, position, type }) => ({
      locationId: `${letter}-${two(bay)}-${two(level)}-${position}`,
      type,
      zone,
      aisle,
      aisleMetres: bay * 4 - 2,
      level,
      temperature,
    })),
  ),
);

const stations: readonly (readonly [name: string, type: LocationType, count: number])[] = [
  ['DOCK', 'dock', 2],
  ['RECV', 'receive_station', 4],
  ['QUAR', 'quarantine', 3],
  ['PACK', 'pack_station', 3],
  ['STAGE', 'staging', 2],
  ['CONV', 'conveyor_entry', 1],
];

const front: readonly Given[] = stations.flatMap(([name, type, count], aisle) =>
  Array.from({ length: count }, (_, index) => ({
    locationId: `${name}-${index + 1}`,
    type,
    zone: 'FRONT' as const,
    aisle: Math.min(aisle, aisles.length - 1),
    aisleMetres: 0,
    level: 1,
    temperature: name === 'QUAR' && index === 2 ? ('chilled' as const) : ('ambient' as const),
  })),
);

/** 120 places: 70 pick faces, 35 reserve places and the stations along the front. */
export const locations: readonly Location[] = [...shelves, ...front].map(place);
