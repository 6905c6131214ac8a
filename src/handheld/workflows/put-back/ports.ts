import type { Location } from '../../../shared/domain/location.ts';
import type { TurnPorts } from '../turn-ports.ts';

/** What putting back needs of the handheld, besides what every workflow does. None of it waits for a network. */
export interface PutBackPorts extends TurnPorts {
  /** Pick faces that are kept for a product (`homeProductId`), blocked ones left out; none when none are known. */
  pickFacesOf(productId: string): Promise<readonly Location[]>;
  /** Locations of type `quarantine` that are not blocked, where damaged goods go. */
  quarantinePlaces(): Promise<readonly Location[]>;
}
