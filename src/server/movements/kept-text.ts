import type { Movement } from '../../shared/domain/movement.ts';

/** Longer identifiers cannot be indexed; none that exists on a label comes near it. */
const longest = 100;
const longestRemark = 2000;

/** What the database cannot store as text: NUL, and half of a surrogate pair. */
const unstorable = /[\0\p{Surrogate}]/u;

/** Why the words of a movement cannot be kept, naming the field; null when they can. Scans are kept as sent. */
export function unkeptText({ userId, sessionId, task, compensates, body }: Movement): string | null {
  const { reason, note, serials = [], scans: _, ...rest } = body;
  const fields = { userId, sessionId, task: task?.id, lease: task?.lease, compensates, ...rest };
  const words = [...Object.entries(fields), ...serials.map((serial) => ['serials', serial] as const)];
  for (const [field, text] of words) {
    if (typeof text === 'string' && isUnkept(text, longest))
      return `${field}: text of at most ${longest} printable characters`;
  }
  for (const [field, text] of [
    ['reason', reason],
    ['note', note],
  ] as const) {
    if (text !== undefined && isUnkept(text, longestRemark))
      return `${field}: text of at most ${longestRemark} characters`;
  }
  return serials.length > 1000 ? 'serials: at most 1000' : null;
}

const isUnkept = (text: string, limit: number): boolean => text.length > limit || unstorable.test(text);
