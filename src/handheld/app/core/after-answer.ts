import { afterPaint } from '../feedback/after-paint.ts';

/** Milliseconds that what only follows may be put off: on a busy page, or on one that has just been hidden. */
const patience = 400;

/** Runs `then` once what the operator was just told is painted and the page rests for a moment. */
export function afterAnswer(then: () => void): void {
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(limit);
    then();
  };
  const limit = setTimeout(run, patience);
  afterPaint(() => ('requestIdleCallback' in window ? requestIdleCallback(run) : run()));
}
