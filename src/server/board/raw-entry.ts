import { type Movement, movementSchema } from '../../shared/domain/movement.ts';
import { sentMovement } from '../movements/sent-movement.ts';

/** What was sent, as JSON where it is; the text itself where it is not. */
export function readRaw(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return raw;
  }
}

/** The movement as this build understands it; undefined for one it cannot read. */
export function readMovement(raw: string): Movement | undefined {
  const parsed = movementSchema.safeParse(sentMovement(raw));
  return parsed.success ? parsed.data : undefined;
}

/** What can be told of an entry that nothing else could be read from; not to be relied on. */
export function glimpseOf(raw: string): { type: string | null; v: number | null; userId: string | null } {
  const { type, v, userId } = sentMovement(raw);
  return {
    type: typeof type === 'string' ? type.slice(0, 40) : null,
    v: typeof v === 'number' ? v : null,
    userId: typeof userId === 'string' ? userId : null,
  };
}
