import type { Container } from '../../../shared/domain/container.ts';
import type { Place } from '../../../shared/domain/place.ts';
import type { TurnPorts } from '../turn-ports.ts';

/** What counting needs of the handheld, besides what every workflow does. None of it waits for a network. */
export interface CountPorts extends TurnPorts {
  /** Containers that stand directly at a place, own unsent work included. */
  containersAt(place: Place): Promise<readonly Container[]>;
}
