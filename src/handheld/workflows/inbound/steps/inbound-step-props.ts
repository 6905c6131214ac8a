import type { InboundState } from '../../../../shared/domain/inbound/inbound-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { InboundFact } from '../inbound-fact.ts';

export type InboundStepProps = StepProps<InboundState, InboundFact>;
