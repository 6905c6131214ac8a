import type { OpenRunFailure } from '../handheld/workflows/open-run.ts';
import type { TurnDesk } from '../handheld/workflows/turn-desk.ts';
import type { AnyFact } from '../handheld/workflows/turn-workflow.ts';
import type { Result } from '../shared/domain/result.ts';
import type { Run } from '../shared/domain/turn/run.ts';

/** Somebody with an open run in his hand: what he scans and taps is counted. */
export interface DeskOperator<Floor, S, Step extends string, Fact extends AnyFact> {
  floor: Floor;
  desk: TurnDesk<S, Step, Fact>;
  scan(...raws: string[]): Promise<void>;
  /** Types a code on the keypad. */
  type(text: string): Promise<void>;
  tap(...facts: Fact[]): Promise<void>;
  step(): Step;
  run(): Run<S>;
  /** Key of what was said last. */
  said(): string | undefined;
  scans: number;
  taps: number;
}

/** @throws where the run cannot be opened */
export async function operateDesk<Floor, S, Step extends string, Fact extends AnyFact>(
  floor: Floor,
  opening: Promise<Result<TurnDesk<S, Step, Fact>, OpenRunFailure>>,
): Promise<DeskOperator<Floor, S, Step, Fact>> {
  const opened = await opening;
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = opened.value;
  await desk.settled();
  const snapshot = () => {
    const now = desk.session.getState().snapshot;
    if (!now) throw new Error('the run did not begin');
    return now;
  };
  const operator: DeskOperator<Floor, S, Step, Fact> = {
    floor,
    desk,
    scans: 0,
    taps: 0,
    scan: async (...raws) => {
      operator.scans += raws.length;
      for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
      await desk.settled();
    },
    type: async (text) => {
      operator.taps += text.length;
      desk.scan({ raw: text, symbology: null, source: 'typed' });
      await desk.settled();
    },
    tap: async (...facts) => {
      operator.taps += facts.length;
      for (const fact of facts) desk.send(fact);
      await desk.settled();
    },
    step: () => snapshot().value,
    run: () => snapshot().context,
    said: () => snapshot().context.message?.key,
  };
  return operator;
}
