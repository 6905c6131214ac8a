import type { MovementDraft } from '../movement.ts';
import type { NewDraft } from './turn.ts';

/**
 * The movement that takes back a recorded one, or null for what cannot be taken back. Stock goes the way it came; a
 * mistaken report is withdrawn by the same report naming it.
 */
export function compensationOf({ mid, type, body, compensates }: MovementDraft): NewDraft | null {
  if (compensates !== null) return null;
  const { scans: _scans, reason: _reason, ...rest } = body;
  const back = { ...rest, reason: 'undo' };
  const { from, to } = body;
  switch (type) {
    case 'pick':
      return { type: 'put-back', compensates: mid, body: { ...back, from: to, to: from } };
    case 'put-back':
      return from === to ? null : { type: 'move', compensates: mid, body: { ...back, from: to, to: from } };
    case 'short':
      return { type: 'short', compensates: mid, body: back };
    case 'damage':
      return {
        type: 'damage',
        compensates: mid,
        body: { ...back, condition: 'damaged', toCondition: body.condition ?? 'available' },
      };
    case 'tote':
      return body.orderId === undefined
        ? null
        : { type: 'tote', compensates: mid, body: { lpn: body.lpn, reason: 'undo' } };
    case 'move':
      return body.lpn === undefined
        ? null
        : { type: 'tote', compensates: mid, body: { lpn: body.lpn, orderId: body.orderId, reason: 'undo' } };
    case 'task':
      return body.taskStep === 'skipped' && body.pickLineId !== undefined
        ? { type: 'task', compensates: mid, body: back }
        : null;
    case 'receipt':
    case 'receive':
    case 'putaway':
    case 'quality':
    case 'adjust':
    case 'count':
      return null;
  }
}
