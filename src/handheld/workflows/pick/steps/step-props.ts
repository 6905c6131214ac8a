import type { PickRun } from '../../../../shared/domain/pick/pick-run.ts';
import type { PickFact } from '../pick-event.ts';

/** What every step of picking gets: the run as it is stored, and where to say what the operator does. */
export type StepProps = {
  run: PickRun;
  send: (fact: PickFact) => void;
  /** Back to the start; the run stays as it is. */
  onLeave: () => void;
};
