import { describe, expect, it } from 'vitest';
import { inboundFactAt, inboundFactTypes, inboundSituations } from '../../../testing/inbound-situations.ts';
import { type InboundStep, inboundSteps } from '../../../shared/domain/inbound/inbound-step.ts';

const ends: readonly InboundStep[] = ['finished', 'handedOver'];

describe.each(inboundSteps.filter((step) => !ends.includes(step)))('killed in %s', (step) => {
  const situation = inboundSituations[step]();

  it('comes back to the same step and state', async () => {
    const driven = (await situation).driven.branch();
    const before = driven.run();
    driven.revive();
    expect([driven.step(), driven.run()]).toEqual([step, before]);
  });

  it.each(inboundFactTypes)('hears %s as if nothing had happened', async (type) => {
    const operator = await situation;
    const fact = await inboundFactAt(type, step, operator);
    const [alive, killed] = [operator.driven.branch(), operator.driven.branch()];
    killed.revive();
    const heard = [alive, killed].map((one) => one.send(fact));
    expect(heard[1]).toBe(heard[0]);
    expect(killed.run()).toEqual(alive.run());
    expect(killed.drafts).toEqual(alive.drafts);
    expect(killed.signals).toEqual(alive.signals);
  });
});
