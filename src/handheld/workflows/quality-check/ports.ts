import type { Location } from '../../../shared/domain/location.ts';
import type { Checklist } from '../../../shared/domain/quality/checklist.ts';
import type { InspectionPlan } from '../../../shared/domain/quality/inspection-plan.ts';
import type { InspectionState } from '../../../shared/domain/quality/inspection-state.ts';
import type { TurnPorts } from '../turn-ports.ts';

/** What checking needs beyond every workflow. `undefined` for what the device does not hold. */
export interface QualityCheckPorts extends TurnPorts {
  plan(inspectionPlanId: string): Promise<InspectionPlan | undefined>;
  /** The list of that class alone; the workflow itself asks for `*` where there is none. */
  checklist(productClass: string): Promise<Checklist | undefined>;
  inspectionState(supplier: string, productId: string): Promise<InspectionState | undefined>;
  /** Locations of type `quarantine` that are not blocked. */
  quarantinePlaces(): Promise<readonly Location[]>;
}
