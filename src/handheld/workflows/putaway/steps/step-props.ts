import type { PutawayState } from '../../../../shared/domain/putaway/putaway-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { PutawayFact } from '../putaway-fact.ts';

export type PutawayStepProps = StepProps<PutawayState, PutawayFact>;
