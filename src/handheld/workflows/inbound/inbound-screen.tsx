import type { ComponentType } from 'react';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import { TurnScreen } from '../turn-screen.tsx';
import type { InboundDesk } from './open-inbound.ts';
import { ChoosingReasonStep } from './steps/choosing-reason-step.tsx';
import { ChoosingStep } from './steps/choosing-step.tsx';
import { ClosingStep } from './steps/closing-step.tsx';
import { ConfirmingStep } from './steps/confirming-step.tsx';
import { DisposingStep } from './steps/disposing-step.tsx';
import { EnteringExpiryStep } from './steps/entering-expiry-step.tsx';
import { EnteringLotStep } from './steps/entering-lot-step.tsx';
import { EnteringQuantityStep } from './steps/entering-quantity-step.tsx';
import { FinishedStep } from './steps/finished-step.tsx';
import { HandedOverStep } from './steps/handed-over-step.tsx';
import type { InboundStepProps } from './steps/inbound-step-props.ts';
import { LabellingStep } from './steps/labelling-step.tsx';
import { ListingStep } from './steps/listing-step.tsx';
import { LocatingStep } from './steps/locating-step.tsx';
import { NamingStep } from './steps/naming-step.tsx';
import { PausedStep } from './steps/paused-step.tsx';
import { ReceivingStep } from './steps/receiving-step.tsx';
import { ReportingStep } from './steps/reporting-step.tsx';
import { ScanningSerialsStep } from './steps/scanning-serials-step.tsx';
import { TrackingStep } from './steps/tracking-step.tsx';
import { UnpackingStep } from './steps/unpacking-step.tsx';

const steps: Record<InboundStep, ComponentType<InboundStepProps>> = {
  choosing: ChoosingStep,
  listing: ListingStep,
  labelling: LabellingStep,
  tracking: TrackingStep,
  locating: LocatingStep,
  unpacking: UnpackingStep,
  receiving: ReceivingStep,
  enteringLot: EnteringLotStep,
  enteringExpiry: EnteringExpiryStep,
  scanningSerials: ScanningSerialsStep,
  confirming: ConfirmingStep,
  enteringQuantity: EnteringQuantityStep,
  choosingReason: ChoosingReasonStep,
  disposing: DisposingStep,
  naming: NamingStep,
  reporting: ReportingStep,
  closing: ClosingStep,
  paused: PausedStep,
  finished: FinishedStep,
  handedOver: HandedOverStep,
};

/** Receiving on the screen: one step of it, as it is stored. */
export const InboundScreen = ({ desk, onLeave }: { desk: InboundDesk; onLeave: () => void }) => (
  <TurnScreen desk={desk} steps={steps} onLeave={onLeave} />
);
