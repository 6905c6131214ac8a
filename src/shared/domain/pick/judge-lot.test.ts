import { describe, expect, it } from 'vitest';
import { aPickLine, aProduct } from '../../../testing/pick-floor.ts';
import { judgeLot } from './judge-lot.ts';
import { runLine } from './run-line.ts';

const today = '2026-11-21';
type Tracked = 'lot' | 'expiry' | 'both' | 'nothing';

const line = (tracked: Tracked, lotDemanded = false) => {
  const tracking = {
    lot: tracked === 'lot' || tracked === 'both',
    expiry: tracked === 'expiry' || tracked === 'both',
    serial: false,
  };
  const product = aProduct(1, { tracking });
  return runLine(aPickLine(1, { product, lot: 'L77', expiry: '2026-12-31', lotDemanded }));
};

type Read = [lot: string | null, expiry: string | null];
type Judged = [lot: string | null, expiry: string | null, question: string | null];

/** Tracked by, demanded, what the code said -> what is taken, and what is asked before. */
const table: [Tracked, boolean, Read, Judged][] = [
  ['nothing', false, ['X1', '2020-01-01'], ['L77', '2026-12-31', null]],
  ['lot', false, ['L77', null], ['L77', '2026-12-31', null]],
  ['lot', false, ['X1', null], ['X1', null, 'other']],
  ['lot', true, ['X1', null], ['X1', null, 'demanded']],
  ['lot', true, ['L77', null], ['L77', '2026-12-31', null]],
  ['lot', false, [null, null], ['L77', '2026-12-31', 'unread']],
  ['lot', false, ['L77', '2020-01-01'], ['L77', '2026-12-31', null]],
  ['both', false, ['L77', '2026-12-31'], ['L77', '2026-12-31', null]],
  ['both', false, ['L77', '2027-01-31'], ['L77', '2027-01-31', 'other']],
  ['both', true, ['L77', '2027-01-31'], ['L77', '2027-01-31', 'other']],
  ['both', false, [null, '2026-12-31'], ['L77', '2026-12-31', 'unread']],
  ['both', false, ['L77', '2026-11-20'], ['L77', '2026-11-20', 'expired']],
  ['both', true, ['X1', '2026-11-20'], ['X1', '2026-11-20', 'expired']],
  ['both', true, ['X1', today], ['X1', today, 'demanded']],
  ['expiry', false, [null, '2026-12-31'], ['L77', '2026-12-31', null]],
  ['expiry', false, [null, null], ['L77', '2026-12-31', 'unread']],
  ['expiry', false, [null, '2027-01-31'], ['L77', '2027-01-31', 'other']],
];

describe('goods tracked by', () => {
  it.each(table)(
    '%s, lot demanded %s, read as %j, are judged %j',
    (tracked, demanded, [lot, expiry], judged) => {
      const judgement = judgeLot(line(tracked, demanded), { lot, expiry, serial: null }, today);
      expect([judgement.lot, judgement.expiry, judgement.question]).toEqual(judged);
    },
  );

  it('lot without an allocated lot are taken as they are read', () => {
    const loose = { ...line('lot'), lot: null, expiry: null };
    expect(judgeLot(loose, { lot: 'X1', expiry: null, serial: null }, today)).toMatchObject({
      lot: 'X1',
      question: null,
    });
    expect(judgeLot(loose, { lot: null, expiry: null, serial: null }, today)).toMatchObject({
      lot: null,
      question: null,
    });
  });

  it('lot are taken without a question where no other lot lies, unless the customer demands his', () => {
    const silent = { lot: null, expiry: null, serial: null };
    expect(judgeLot({ ...line('both'), lotOnlyHere: true }, silent, today)).toMatchObject({
      lot: 'L77',
      question: null,
    });
    expect(judgeLot({ ...line('both', true), lotOnlyHere: true }, silent, today)).toMatchObject({
      question: 'unread',
    });
  });
});
