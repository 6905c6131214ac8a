import type { EndChecker } from '../evidence.ts';

/**
 * I1, by steps: what an operator did in one step of a run counts once, however often its page was killed and the step
 * was confirmed again. Attempts at the same step that share no movement may not both have come to the server.
 */
export const stepsOnce: EndChecker = ({ ledger, site }, look) => {
  for (const [run, attempts] of ledger.runs) {
    for (const [step, tried] of attempts) {
      const there = tried.filter((mids) => mids.some((mid) => site.byMid.has(mid)));
      const [first = []] = there;
      const other = there.find((mids) => !mids.some((mid) => first.includes(mid)));
      look(
        other === undefined,
        () => `step ${step} of ${run} counts twice, as ${first.join(' ')} and as ${other?.join(' ')}`,
      );
    }
  }
};
