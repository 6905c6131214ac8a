/**
 * How much of each fault there is: all that the law asks for where something is killed 50 times (`npm run faults`), less
 * of it in `npm test`, which runs the same tests.
 */
export const numbersFor = (kills: number) =>
  kills >= 50
    ? { killsInLoad: 20, lostAnswers: 20, stormDevices: 60, leastSpreadMs: 10_000, offlineMovements: 600 }
    : { killsInLoad: 2, lostAnswers: 3, stormDevices: 12, leastSpreadMs: 5_000, offlineMovements: 40 };
