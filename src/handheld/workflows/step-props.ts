import type { Run } from '../../shared/domain/turn/run.ts';
import type { AnyFact } from './turn-workflow.ts';

/** What every step of a workflow gets: the run as it is stored, and where to say what the operator does. */
export type StepProps<S, Fact extends AnyFact> = {
  run: Run<S>;
  send: (fact: Fact) => void;
  /** Back to the start; the run stays as it is. */
  onLeave: () => void;
};
