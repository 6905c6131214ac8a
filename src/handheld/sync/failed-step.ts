import type { StepOutcome } from './retry-loop.ts';
import type { LineFailure } from './server-line.ts';

/** What a loop does after a call that did not succeed. */
export function failedStep(failure: LineFailure): StepOutcome {
  switch (failure.kind) {
    case 'too_many_calls':
      return { kind: 'pause', ms: failure.waitMs };
    case 'enrol_again':
    case 'update_needed':
      return { kind: 'refused' };
    case 'unreachable':
    case 'timeout':
    case 'stranger':
    case 'busy':
    case 'too_large':
    case 'refused':
      return { kind: 'failed', retryAfterMs: failure.retryAfterMs };
  }
}
