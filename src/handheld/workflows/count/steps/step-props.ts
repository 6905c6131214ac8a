import type { CountState } from '../../../../shared/domain/counting/count-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { CountFact } from '../count-fact.ts';

export type CountStepProps = StepProps<CountState, CountFact>;
