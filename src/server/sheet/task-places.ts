import type { Location } from '../../shared/domain/location.ts';
import { type Place, placeParts } from '../../shared/domain/place.ts';
import { isTaskOf, type Task, type Work } from '../../shared/domain/task.ts';
import type { SheetPlace } from '../../shared/protocol/board/sheet.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { sheetPlace } from './read-sheet.ts';

/** Where the work of tasks is: a place itself, or the one where its container stands. */
export type TaskPlaces = {
  at: (place: Place | null) => SheetPlace | null;
  /** Pick faces of these products that are open. */
  homesOf: (productIds: readonly string[]) => SheetPlace[];
};

/** The places that the tasks name, where their containers stand, and the pick faces of what is put away. */
export async function placesOfTasks(tx: SiteReading, tasks: readonly Task[]): Promise<TaskPlaces> {
  const named = tasks.flatMap(({ work }) => placesNamed(work)).map(placeParts);
  await tx.containers.load(named.filter(({ kind }) => kind === 'lpn').map(({ id }) => id));
  const stands = (place: Place): Place | null => {
    const { kind, id } = placeParts(place);
    return kind === 'lpn' ? (tx.containers.get(id)?.place ?? null) : place;
  };
  const addresses = named.flatMap(({ kind, id }) => stands(`${kind}:${id}`) ?? []).map(placeParts);
  await tx.locations.load(addresses.filter(({ kind }) => kind === 'location').map(({ id }) => id));
  const homes = await pickFacesFor(tx, tasks);
  return {
    at: (place) => {
      const address = place && stands(place);
      const { kind, id } = placeParts(address ?? '');
      const location = kind === 'location' ? tx.locations.get(id) : undefined;
      return location ? sheetPlace(location) : null;
    },
    homesOf: (productIds) =>
      homes.filter(({ homeProductId }) => productIds.includes(homeProductId ?? '')).map(sheetPlace),
  };
}

async function pickFacesFor(tx: SiteReading, tasks: readonly Task[]): Promise<Location[]> {
  const productIds = tasks.flatMap((task) =>
    isTaskOf(task, 'putaway') ? task.work.goods.map(({ product }) => product.productId) : [],
  );
  if (productIds.length === 0) return [];
  return tx.locations.find({ type: 'pick_face', blocked: false, homeProductId: productIds });
}

function placesNamed(work: Work): Place[] {
  switch (work.kind) {
    case 'pick':
      return [];
    case 'count':
      return [work.place];
    case 'put-back':
      return work.home === null ? [work.from] : [work.from, work.home];
    case 'putaway':
    case 'quality-check':
      return [work.from, ...(work.lpn === null ? [] : [`lpn:${work.lpn}`])];
  }
}
