import type { HeldGoods } from '../../../../shared/domain/quality/check/check-state.ts';
import type { CheckItem } from '../../../../shared/domain/quality/checklist.ts';
import type { CheckStepProps } from './check-step-props.ts';

/** What a question on the screen gets. */
export type AnswerProps = CheckStepProps & {
  item: CheckItem;
  goods: HeldGoods;
  title: string;
  answer: (value: string) => void;
};
