import { describe, expect, it } from 'vitest';
import type { MovementDraft } from '../shared/domain/movement.ts';

export type TruthTable<Operator, Step extends string, Type extends string> = {
  steps: readonly Step[];
  types: readonly Type[];
  /** Where each fact leads from each step: a step or a fact that is added does not compile before it is decided. */
  truth: Record<Step, Record<Type, Step | 'same'>>;
  /** One run in each step. */
  situations: Record<Step, () => Operator | Promise<Operator>>;
  stepOf(operator: Operator): Step;
  /** Lets a fact of the type happen that is sensible at the step. */
  happen(operator: Operator, type: Type, step: Step): unknown;
};

/** Tests a workflow against its table: every fact at every step. */
export function testTruth<Operator, Step extends string, Type extends string>(
  table: TruthTable<Operator, Step, Type>,
): void {
  const { steps, types, truth, situations, stepOf, happen } = table;
  describe.each([...steps])('in %s', (step) => {
    it('a situation of the table stands there', async () => {
      expect(stepOf(await situations[step]())).toBe(step);
    });

    it.each([...types])('%s leads where the table says', async (type) => {
      const operator = await situations[step]();
      await happen(operator, type, step);
      const leadsTo = truth[step][type];
      expect(stepOf(operator)).toBe(leadsTo === 'same' ? step : leadsTo);
    });
  });
}

type Killable = { isKilled(): unknown; readonly run: unknown; readonly last: readonly MovementDraft[] };

/** Tests that every fact leads from every step to the same run and movements, had the page been killed before it. */
export function testKilledBefore<Operator extends Killable, Step extends string, Type extends string>(
  { steps, types, situations, happen }: TruthTable<Operator, Step, Type>,
  { ends }: { ends: readonly Step[] },
): void {
  describe.each([...steps])('in %s', (step) => {
    it.each([...types])('%s leads there too after the page was killed', async (type) => {
      const [operator, killed] = [await situations[step](), await situations[step]()];
      if (!ends.includes(step)) killed.isKilled();
      for (const one of [operator, killed]) await happen(one, type, step);
      expect(killed.run).toEqual(operator.run);
      expect(killed.last).toEqual(operator.last);
    });
  });
}

type AtDesk<Step> = {
  step(): Step;
  run(): unknown;
  scan(raw: string): Promise<void>;
  floor: { recorder: { drafts: readonly unknown[] } };
};

/** Tests that a run opened again on its device goes on as if the page had not been killed. */
export function testOpenedAgain<Operator extends AtDesk<Step>, Step extends string>(
  { steps, situations }: Pick<TruthTable<Operator, Step, string>, 'steps' | 'situations'>,
  {
    ends,
    again,
    scans,
  }: {
    ends: readonly Step[];
    again(operator: Operator): Promise<Operator>;
    /** What is scanned next in each step. */
    scans: Record<Step, string>;
  },
): void {
  const live = steps.filter((step) => !ends.includes(step));
  it.each(live)('a run in %s goes on after a kill as if nothing had happened', async (step) => {
    const alive = await situations[step]();
    const killed = await situations[step]();
    const revived = await again(killed);
    expect([revived.step(), revived.run()]).toEqual([alive.step(), alive.run()]);
    for (const operator of [alive, revived]) await operator.scan(scans[step]);
    expect([revived.step(), revived.run()]).toEqual([alive.step(), alive.run()]);
    expect(killed.floor.recorder.drafts).toEqual(alive.floor.recorder.drafts);
  });
}
