import { describe, expect, it } from 'vitest';
import { countSituations } from '../../testing/count-situations.ts';
import { inboundSituations } from '../../testing/inbound-situations.ts';
import { moveSituations } from '../../testing/move-operator.ts';
import { situations as pickSituations } from '../../testing/pick-situations.ts';
import { gtin } from '../../testing/pick-floor.ts';
import { putBackSituations } from '../../testing/put-back-situations.ts';
import { situations as putawaySituations } from '../../testing/putaway-situations.ts';
import { situations as checkSituations } from '../../testing/quality-situations.ts';
import type { Thing } from '../../shared/domain/turn/message.ts';

/* The two digits printed at a place, typed where a scan of it is asked for. */

type Said = { key: string; expected: { kind: string; name: string } | null } | null;
type Operator = { type(text: string): unknown; step: () => string; said: () => Said };
type Row = {
  operator: Operator;
  /** The place that is asked for, with the digits printed there. */
  place: string;
  digits: string;
  /** Where its digits lead. */
  leadsTo: string;
};

type Driven = { type(text: string): unknown; readonly step: string; readonly run: { message: Said } };
const driven = (operator: Driven): Operator => ({
  type: (text) => operator.type(text),
  step: () => operator.step,
  said: () => operator.run.message,
});
type AtDesk = { type(text: string): unknown; step(): string; run(): { message: Said } };
const atDesk = (operator: AtDesk): Operator => ({
  type: (text) => operator.type(text),
  step: () => operator.step(),
  said: () => operator.run().message,
});

function never(): never {
  throw new Error('the situation names no such place');
}

const rows: Record<string, () => Promise<Row>> = {
  'the place of a line to pick': async () => ({
    operator: driven(pickSituations.locating()),
    place: 'A-01-01-1',
    digits: '11',
    leadsTo: 'identifying',
  }),
  'the place that cancelled goods go back to': async () => ({
    operator: driven(pickSituations.puttingBack().scan(gtin(1))),
    place: 'A-01-01-1',
    digits: '11',
    leadsTo: 'locating',
  }),
  'the place proposed by putaway': async () => {
    const operator = putawaySituations.placing();
    const { locationId, checkDigits } = operator.state.offers[0] ?? never();
    return { operator: driven(operator), place: locationId, digits: checkDigits, leadsTo: 'finished' };
  },
  'the place proposed by a put-back': async () => {
    const operator = await putBackSituations.placing();
    const { locationId, checkDigits } = operator.run().state.goods[0]?.homes[0] ?? never();
    return {
      operator: atDesk(operator),
      place: locationId,
      digits: checkDigits ?? never(),
      leadsTo: 'finished',
    };
  },
  'the place to count': async () => {
    const operator = await countSituations.locating();
    const { work } = operator.run().state;
    return {
      operator: atDesk(operator),
      place: 'A-01-01-1',
      digits: work?.checkDigits ?? never(),
      leadsTo: 'counting',
    };
  },
  'the quarantine of a check': async () => {
    const checker = await checkSituations.placing();
    const { locationId, checkDigits } = checker.run().state.unit?.quarantines[0] ?? never();
    return { operator: atDesk(checker), place: locationId, digits: checkDigits, leadsTo: 'sampling' };
  },
};

describe.each(Object.keys(rows))('the check digits of %s', (name) => {
  const row = () => (rows[name] ?? never)();

  it('typed are as good as a scan of it', async () => {
    const { operator, digits, leadsTo } = await row();
    await operator.type(digits);
    expect(operator.step()).toBe(leadsTo);
  });

  it('if wrong are told so, with the place that is meant', async () => {
    const { operator, place, digits } = await row();
    const before = operator.step();
    await operator.type(digits === '99' ? '98' : '99');
    expect(operator.said()).toMatchObject({ key: 'wrong_digits', expected: { kind: 'place', name: place } });
    expect(operator.step()).toBe(before);
  });
});

describe('the check digits of a receive station', () => {
  it('typed are as good as a scan of it', async () => {
    const operator = await inboundSituations.locating();
    const { checkDigits } = operator.state.stations[0] ?? never();
    await operator.type(checkDigits);
    expect(operator.step).toBe('receiving');
  });

  it('if wrong are told so, with the station that holds, where one does', async () => {
    const operator = await inboundSituations.receiving();
    await operator.type('99');
    expect(operator.driven.run().message).toMatchObject({
      key: 'wrong_digits',
      expected: { name: 'RECV-1' },
    });
  });
});

describe('two digits', () => {
  it('are no drop place unless one has them, and none where two have', () => {
    const delivering = pickSituations.delivering();
    expect(delivering.type('99').run.message).toMatchObject({ key: 'not_a_drop_place' });
    expect(delivering.type('71').run.message).toMatchObject({ key: 'several_drop_places' });
    expect(delivering.type('72').step).toBe('finished');
  });

  const elsewhere: Record<string, () => { key: string; scanned: Thing | null } | null> = {
    'no tote': () => pickSituations.assigningTotes().type('11').run.message as never,
    'no new tote': () => pickSituations.replacingTote().type('11').run.message as never,
    'no product to put back': () => pickSituations.puttingBack().type('99').run.message as never,
    'no place where any would do': () => moveSituations.placing().type('11').run.message as never,
    'no unit to put away': () => putawaySituations.identifying().type('11').run.message as never,
  };

  it.each(Object.keys(elsewhere))('are %s', (name) => {
    const message = elsewhere[name]?.() ?? null;
    expect(message).toMatchObject({ tone: 'error', scanned: { kind: 'check_digits' } });
  });
});
