import { record, setState, step } from '../turn/turn.ts';
import { finish } from '../turn/task-steps.ts';
import type { InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import { papersOf } from './open-receipt.ts';
import { asideAfterUnit } from './receive-whole.ts';
import { recordGoods } from './record-goods.ts';

/** What is in hand is recorded first; goods that have not said all yet hold the rest up, with a word. */
function afterGoods(turn: InboundTurn, today: string, next: (turn: InboundTurn) => InboundTurn): InboundTurn {
  if (turn.run.state.goods === null) return next(turn);
  const recorded = recordGoods(turn, today);
  return recorded.run.state.goods === null ? next(recorded) : setState(recorded, { aside: null });
}

/** Nothing more goes into the unit: what follows with it may begin. Loose goods simply end. */
export const closeUnit = (turn: InboundTurn, today: string): InboundTurn =>
  afterGoods(turn, today, (ready) => {
    const { unit, receipt } = ready.run.state;
    if (!unit || !receipt) return ready;
    const left = step(ready, { unit: null, aside: asideAfterUnit(ready.run.state) });
    if (unit.lpn === null || unit.place === null) return left;
    const { lpn } = unit;
    const body = { receiptStep: 'unit_closed', ...papersOf(receipt), lpn } as const;
    return say(record(left, { type: 'receipt', body }), 'success', 'unit_closed', { lpn });
  });

/** Shows expected against received before the receipt is closed. */
export const askToClose = (turn: InboundTurn, today: string): InboundTurn =>
  afterGoods(turn, today, (ready) => setState(ready, { aside: { kind: 'closing' } }));

/** All that came is received. */
export function recordClosed(turn: InboundTurn): InboundTurn {
  const { receipt } = turn.run.state;
  if (!receipt) return turn;
  return record(turn, { type: 'receipt', body: { receiptStep: 'closed', ...papersOf(receipt) } });
}

export const closeReceipt = (turn: InboundTurn): InboundTurn => finish(recordClosed(turn));
