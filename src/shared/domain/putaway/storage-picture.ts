import type { Location, LocationType, SiteLayout } from '../location.ts';
import type { Product } from '../product.ts';
import type { Stock } from '../stock.ts';

/** Where goods may stay: what is proposed for putaway is one of these. */
export const storageTypes: readonly LocationType[] = ['reserve', 'pick_face', 'quarantine'];

/** What a device knows of its storage at one moment, as rows. */
export type StoragePicture = {
  /** Every location of `storageTypes`, blocked ones too. */
  locations: readonly Location[];
  /** Stock at these locations, and in the containers that stand there (its place is then the container). */
  stock: readonly Stock[];
  /** The containers that stand at these locations. */
  standing: readonly { lpn: string; locationId: string }[];
  /** The products of that stock, for their dimensions; one that is missing is taken to need no room. */
  products: readonly Product[];
  /** How the site is walked; null where the device does not know it. */
  layout: SiteLayout | null;
};
