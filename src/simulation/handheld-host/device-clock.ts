import type { Clock } from '../../shared/domain/clock.ts';
import type { PageGate } from './page-gate.ts';

/** The clocks of one device: its wall clock may be wrong and may jump, the monotonic one belongs to each page. */
export interface DeviceClock {
  of(page: PageGate): Clock;
  jump(ms: number): void;
}

export function createDeviceClock(world: Clock): DeviceClock {
  let wrongBy = 0;
  return {
    of: (page) => ({ wall: () => Math.round(world.wall() + wrongBy), mono: page.mono }),
    jump: (ms) => {
      wrongBy += ms;
    },
  };
}
