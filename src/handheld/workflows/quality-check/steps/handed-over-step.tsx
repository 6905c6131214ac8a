import { GivenAwayFrame } from '../../given-away-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** The check is somebody else's now, or nobody's. */
export function HandedOverStep({ run, onLeave }: CheckStepProps) {
  return <GivenAwayFrame run={run} at={run.state.unit?.locationId ?? null} onLeave={onLeave} />;
}
