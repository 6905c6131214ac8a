type Battery = EventTarget & { level: number };

/** The battery's level from 0 to 1 as Chrome tells it; null elsewhere. */
export function watchBattery(): () => number | null {
  let level: number | null = null;
  const { getBattery } = navigator as Navigator & { getBattery?(): Promise<Battery> };
  void getBattery?.call(navigator).then(
    (battery) => {
      const read = () => {
        ({ level } = battery);
      };
      read();
      battery.addEventListener('levelchange', read);
    },
    () => undefined,
  );
  return () => level;
}
