import type { MoveState } from '../../../../shared/domain/moving/move-state.ts';
import type { StepProps } from '../../step-props.ts';
import type { MoveFact } from '../move-fact.ts';

export type MoveStepProps = StepProps<MoveState, MoveFact>;
