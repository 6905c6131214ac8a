import type { ReturnState } from '../../../../shared/domain/returning/return-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { PutBackFact } from '../put-back-fact.ts';

export type PutBackStepProps = StepProps<ReturnState, PutBackFact>;
