import type { StoragePicture } from '../../../shared/domain/putaway/storage-picture.ts';
import type { TurnPorts } from '../turn-ports.ts';

/** What putaway needs of the handheld besides what every workflow does. */
export interface PutawayPorts extends TurnPorts {
  /**
   * Every place that goods may be put away to with what lies there, own unsent work included, in one read. Asked once
   * when a run is opened and then for every unit, so it may take some hundred milliseconds. Never fails: a device that
   * cannot tell gives empty lists.
   */
  storage(): Promise<StoragePicture>;
}
