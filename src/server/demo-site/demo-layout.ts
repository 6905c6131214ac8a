/** The floor of the demo site: ten aisles in two blocks, stations along the front. Metres. */
export const demoLayout = {
  aislePitch: 5,
  aisleLength: 40,
  crossAislesAt: [0, 20, 40],
  depotAisle: 4,
} as const;

export type DemoAisle = {
  letter: string;
  zone: string;
  temperature: 'ambient' | 'chilled' | 'frozen';
  hazardClasses: readonly string[];
};

const ambient = (letter: string, zone: string): DemoAisle => ({
  letter,
  zone,
  temperature: 'ambient',
  hazardClasses: [],
});

export const demoAisles: readonly DemoAisle[] = [
  ambient('A', 'AMBIENT-1'),
  ambient('B', 'AMBIENT-1'),
  ambient('C', 'AMBIENT-1'),
  ambient('D', 'AMBIENT-2'),
  ambient('E', 'AMBIENT-2'),
  ambient('F', 'AMBIENT-2'),
  { letter: 'G', zone: 'CHILLED', temperature: 'chilled', hazardClasses: [] },
  { letter: 'H', zone: 'CHILLED', temperature: 'chilled', hazardClasses: [] },
  { letter: 'J', zone: 'FROZEN', temperature: 'frozen', hazardClasses: [] },
  { letter: 'K', zone: 'HAZARD', temperature: 'ambient', hazardClasses: ['2', '3', '8'] },
];

/** Bays of an aisle; pick faces lie on levels 1 and 2 in five positions, reserve above them in one. */
export const demoBays = 12;
export const pickLevels = [1, 2] as const;
export const reserveLevels = [3, 4] as const;
export const pickPositions = 5;

/** Metres from the front to the middle of a bay; the cross aisle lies between bays 6 and 7. */
export const bayMetres = (bay: number): number => 1.5 + (bay - 1) * 3 + (bay > 6 ? 1.5 : 0);
