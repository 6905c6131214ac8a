import { describe, expect, it } from 'vitest';
import { countSituations } from '../../testing/count-situations.ts';
import { picksByTrigger } from '../../testing/pick-by-desk.ts';
import { aPickLine, aPickTask, gtin, tote } from '../../testing/pick-floor.ts';
import { putBackSituations } from '../../testing/put-back-situations.ts';
import { aHouseToPutBack, aPutBackTask, putsBack } from '../../testing/put-back-scene.ts';

/* Commands that come as scans, through the desk. */

/** Every tote is another order's. */
const inUse = {
  productByCode: () => Promise.resolve(undefined),
  location: () => Promise.resolve(undefined),
  container: () => Promise.resolve({ orderId: 'SO-9', closed: false } as never),
  stockAt: () => Promise.resolve([]),
  stockOf: () => Promise.resolve([]),
};

describe('yes', () => {
  it('is the code again where that is what is asked for', async () => {
    const again = await putsBack(aHouseToPutBack(), aPutBackTask());
    await again.scan(tote(9));
    expect([again.said(), again.run().again]).toEqual(['other_source', tote(9)]);
    await again.scan('CMD-YES');
    expect(again.said()).toBe('other_source_taken');
  });

  it('is it also for a tote that is in use elsewhere', async () => {
    const picker = await picksByTrigger(aPickTask([aPickLine(1)]), { lookup: inUse });
    await picker.scan(tote(1));
    expect(picker.said).toBe('tote_in_use');
    await picker.scan('CMD-YES');
    expect(picker.said).toBe('tote_assigned');
  });
});

describe('no', () => {
  it('leaves a code that was to be scanned again: it is asked about anew', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(tote(9), 'CMD-NO');
    expect([operator.said(), operator.run().again]).toEqual(['question_left', null]);
    await operator.scan(tote(9));
    expect(operator.said()).toBe('other_source');
  });
});

describe('a command that means nothing where the run stands', () => {
  it('is answered in words and signal, and nothing is recorded or otherwise', async () => {
    const operator = await putBackSituations.sourcing();
    const before = operator.run();
    await operator.scan('CMD-SKIP');
    expect(operator.run()).toMatchObject({
      message: { key: 'command_refused', tone: 'warning', scanned: null, values: { command: 'skip' } },
      state: before.state,
    });
    expect(operator.floor.recorder.drafts).toEqual([]);
  });

  it('does not end a pause', async () => {
    const operator = await countSituations.paused();
    await operator.scan('CMD-SHORT');
    expect([operator.step(), operator.said()]).toEqual(['paused', 'command_refused']);
  });
});

describe('a scan where none is heard', () => {
  it('is answered by what it was, in every workflow', async () => {
    const operator = await countSituations.enteringQuantity();
    await operator.scan(gtin(1));
    expect(operator.run().message).toMatchObject({
      key: 'scan_refused',
      tone: 'error',
      scanned: { kind: 'product' },
    });
    expect(operator.step()).toBe('enteringQuantity');
  });
});

describe('a pull of the trigger that reads twice', () => {
  it('answers no question that its first reading raised', async () => {
    const picker = await picksByTrigger(aPickTask([aPickLine(1)]), { lookup: inUse });
    await picker.flutter(tote(1), 4);
    expect(picker.said).toBe('tote_in_use');
  });
});
