import { useEffect, useMemo, useState } from 'react';
import { startPlace } from '../../../shared/domain/interleave/start-place.ts';
import { type Place, placeParts } from '../../../shared/domain/place.ts';
import type { AisleLayout, RoutePoint } from '../../../shared/domain/route/aisle-layout.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { useHandheld } from '../core/handheld-context.ts';
import type { HandheldLookup } from '../core/handheld-lookup.ts';

export type Floor = {
  layout: AisleLayout | null;
  /** Where a location is; null for one the device does not know. */
  pointOf(locationId: string | null): RoutePoint | null;
  startOf(task: Task): RoutePoint | null;
};

type Points = ReadonlyMap<string, RoutePoint>;

/** Where everything is, read once; containers that tasks begin at are looked up when other ones are asked for. */
export function useFloor(tasks: readonly Task[]): Floor {
  const { lookup } = useHandheld();
  const [site, setSite] = useState<{ layout: AisleLayout | null; points: Points }>();
  const [standing, setStanding] = useState<ReadonlyMap<string, Place>>(new Map());
  const plates = platesOf(tasks);
  useEffect(() => {
    let gone = false;
    void readSite(lookup).then((read) => gone || setSite(read));
    return () => {
      gone = true;
    };
  }, [lookup]);
  useEffect(() => {
    let gone = false;
    void readStanding(lookup, plates === '' ? [] : plates.split(' ')).then(
      (read) => gone || setStanding(read),
    );
    return () => {
      gone = true;
    };
  }, [lookup, plates]);
  return useMemo(() => {
    const pointOf: Floor['pointOf'] = (locationId) => site?.points.get(locationId ?? '') ?? null;
    const pointAt = (place: Place | null): RoutePoint | null => {
      if (place === null) return null;
      const { kind, id } = placeParts(place);
      if (kind !== 'lpn') return pointOf(id);
      const at = standing.get(id);
      return at ? pointOf(placeParts(at).id) : null;
    };
    return { layout: site?.layout ?? null, pointOf, startOf: ({ work }) => pointAt(startPlace(work)) };
  }, [site, standing]);
}

/** The containers that tasks begin at, as one text that is the same for the same ones. */
function platesOf(tasks: readonly Task[]): string {
  const plates = tasks.flatMap(({ work }) => {
    const { kind, id } = placeParts(startPlace(work) ?? '');
    return kind === 'lpn' ? [id] : [];
  });
  return [...new Set(plates)].sort().join(' ');
}

async function readSite(lookup: HandheldLookup): Promise<{ layout: AisleLayout | null; points: Points }> {
  const [site, locations] = await Promise.all([lookup.site(), lookup.locations()]);
  const points = locations.map(({ locationId, aisle, aisleMetres }): [string, RoutePoint] => [
    locationId,
    { aisle, metres: aisleMetres },
  ]);
  return { layout: site?.layout ?? null, points: new Map(points) };
}

async function readStanding(
  lookup: HandheldLookup,
  plates: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const found = await Promise.all(plates.map((lpn) => lookup.container(lpn)));
  return new Map(found.flatMap((container) => (container?.place ? [[container.lpn, container.place]] : [])));
}
