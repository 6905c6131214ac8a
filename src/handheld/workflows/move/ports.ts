import type { TurnPorts } from '../turn-ports.ts';

/** Moving needs nothing of the handheld beyond what every workflow does. */
export type MovePorts = TurnPorts;
