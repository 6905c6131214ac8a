import type { CheckState } from '../../../../shared/domain/quality/check/check-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { QualityCheckFact } from '../quality-check-fact.ts';

export type CheckStepProps = StepProps<CheckState, QualityCheckFact>;
