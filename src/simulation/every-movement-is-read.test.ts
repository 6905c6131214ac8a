import { describe, expect, it } from 'vitest';
import { type MovementDraft, movementVersions } from '../shared/domain/movement.ts';
import { readMovement } from '../server/movements/read-movement.ts';
import { inboundFactAt, inboundFactTypes, inboundSituations } from '../testing/inbound-situations.ts';
import { moveFactFor, moveFactTypes, moveSituations } from '../testing/move-operator.ts';
import { factFor, putawayFactTypes, situations as putawaySituations } from '../testing/putaway-situations.ts';
import { checkFactTypes, happens, situations as checkSituations } from '../testing/quality-situations.ts';

/*
 * What a workflow records, the server reads: nothing of it is parked. Tried for every fact at every step, and for the
 * undoing of it.
 */

const taskInHand = { id: 'T-1', rev: 1, lease: 'lease-1' };

/** Why the server would park a movement; empty when it takes all of them. */
const refusals = (drafts: readonly MovementDraft[]): string[] =>
  drafts.flatMap((draft) => {
    const reading = readMovement(draft.mid, {
      ...draft,
      v: movementVersions[draft.type],
      userId: 'U-0001',
      sessionId: null,
      workflow: { id: 'run', machine: 'run', version: 1, step: 'any' },
      task: draft.type === 'task' ? taskInHand : null,
      time: { wall: 0, mono: 0, boot: 'boot', offset: 0 },
    });
    return reading.ok ? [] : [`${draft.type}: ${reading.failure.why}`];
  });

const stepsOf = <Step extends string>(situations: Record<Step, unknown>): Step[] =>
  Object.keys(situations) as Step[];

describe('the server reads every movement of', () => {
  it.each(stepsOf(inboundSituations))('receiving, at %s', async (step) => {
    for (const type of inboundFactTypes) {
      const operator = await inboundSituations[step]();
      operator.hears(await inboundFactAt(type, step, operator));
      operator.hears({ type: 'step.undone' });
      expect(refusals(operator.driven.drafts)).toEqual([]);
    }
  });

  it.each(stepsOf(putawaySituations))('putting away, at %s', (step) => {
    for (const type of putawayFactTypes) {
      const operator = putawaySituations[step]();
      operator.hears(factFor(type, step, operator)).hears({ type: 'step.undone' });
      expect(refusals(operator.drafts)).toEqual([]);
    }
  });

  it.each(stepsOf(moveSituations))('moving, at %s', (step) => {
    for (const type of moveFactTypes) {
      const operator = moveSituations[step]();
      operator.hears(moveFactFor(type, step, operator)).hears({ type: 'step.undone' });
      expect(refusals(operator.drafts)).toEqual([]);
    }
  });

  it.each(stepsOf(checkSituations))('checking, at %s', async (step) => {
    for (const type of checkFactTypes) {
      const checker = await checkSituations[step]();
      await happens(checker, step, type);
      checker.desk.session.send({ type: 'step.undone' });
      await checker.desk.settled();
      expect(refusals(checker.floor.recorder.drafts)).toEqual([]);
    }
  });
});
