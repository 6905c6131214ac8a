import { putBackNow } from './put-back.ts';
import { change, record, say, type Turn } from './turn.ts';

/** The operator cannot put this back himself: it stays in its tote, and somebody else is sent when the list ends. */
export function leaveInTote(turn: Turn): Turn {
  const now = putBackNow(turn.run);
  if (now?.from !== 'tote') return turn;
  const {
    line,
    goods: portion,
    done: { index },
  } = now;
  const portions = line.portions.map((one, at) => (at === index ? { ...one, left: true } : one));
  const lines = turn.run.lines.map((one) => (one === line ? { ...one, portions } : one));
  const lpn = portion.tote === null ? {} : { lpn: portion.tote };
  const left = record(change(turn, { lines, returning: null }), {
    type: 'task',
    body: {
      taskStep: 'skipped',
      reason: 'left_in_tote',
      quantity: portion.quantity,
      ...lpn,
      orderLineId: line.orderLineId,
    },
  });
  return say(left, 'warning', 'left_in_tote', { product: line.product.name, tote: portion.tote ?? '' });
}
