import { CarriedQuantity } from '../../carried-quantity.tsx';
import type { PutawayStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** How many are carried, are there at all, or are broken. */
export function QuantityStep({ run, send }: PutawayStepProps) {
  return (
    <CarriedQuantity
      run={run}
      say={useSay()}
      onBack={() => send({ type: 'question.dismissed' })}
      onEnter={(quantity, evidenceIds) => send({ type: 'quantity.entered', quantity, evidenceIds })}
    />
  );
}
