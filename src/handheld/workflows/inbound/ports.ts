import type { Location } from '../../../shared/domain/location.ts';
import type { PurchaseOrder } from '../../../shared/domain/purchase-order.ts';
import type { InspectionState } from '../../../shared/domain/quality/inspection-state.ts';
import type { Supplier } from '../../../shared/domain/supplier.ts';
import type { TurnPorts } from '../turn-ports.ts';

/** What receiving needs of the handheld, besides what every workflow does. None of it waits for a network. */
export interface InboundPorts extends TurnPorts {
  /** Purchase orders that are open or being received, those of today and before first, then by day and number. */
  expected(): Promise<readonly PurchaseOrder[]>;
  /** The order as known, with what this device received and has not sent yet counted in `received`. */
  purchaseOrder(purchaseOrderId: string): Promise<PurchaseOrder | undefined>;
  /** Calls `listener` after purchase orders may have changed; the returned function ends that. */
  watchPurchaseOrders(listener: () => void): () => void;
  supplier(supplier: string): Promise<Supplier | undefined>;
  inspectionState(supplier: string, productId: string): Promise<InspectionState | undefined>;
  /** Locations of type `receive_station`, for their check digits; none when the device does not know them. */
  receiveStations(): Promise<readonly Location[]>;
  /** Takes the next plate of the device's own block for good, never one twice; null when there is none left. */
  nextPlate(): Promise<string | null>;
}
