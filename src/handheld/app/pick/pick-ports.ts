import { dropTypes } from '../../../shared/domain/location.ts';
import type { PickPorts } from '../../workflows/pick/ports.ts';
import type { Signals } from '../../workflows/signals.ts';
import type { Handheld } from '../core/handheld.ts';

/** What picking asks for, answered by this device. */
export function pickPorts({
  handheld,
  signals,
  userId,
  separators,
}: Pick<PickPorts, 'separators'> & { handheld: Handheld; signals: Signals; userId: string }): PickPorts {
  const { recorder, ids, clock, lookup, ledger, device } = handheld;
  return {
    recorder,
    ids,
    clock,
    signals,
    lookup,
    userId,
    separators,
    deviceId: device.identity.get()?.deviceId ?? '',
    task: (taskId) => lookup.task(taskId),
    watchTasks: (listener) => lookup.version.subscribe(listener),
    dropPlaces: async () => {
      const places = await lookup.locationsOfType(dropTypes);
      return places
        .filter(({ blocked }) => !blocked)
        .map(({ locationId, checkDigits }) => ({ locationId, checkDigits }));
    },
    recordedFor: (taskId) => ledger.recordedFor(taskId),
  };
}
