import { GivenAwayFrame } from '../../given-away-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** Left to others: they scan the plate of a unit and go on. */
export function HandedOverStep({ run, onLeave }: InboundStepProps) {
  return <GivenAwayFrame run={run} at={run.state.station} onLeave={onLeave} />;
}
