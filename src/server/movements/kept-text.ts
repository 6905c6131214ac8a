import type { Movement } from '../../shared/domain/movement.ts';

/** Longer identifiers cannot be indexed; none that exists on a label comes near it. */
const longest = 100;
const longestRemark = 2000;
const mostSerials = 1000;

/** What the database cannot store as text: NUL, and half of a surrogate pair. */
const unstorable = /[\0\p{Surrogate}]/u;

/** Why the words of a movement cannot be kept, naming the field; null when they can. Scans are kept as sent. */
export function unkeptText({ userId, sessionId, task, compensates, body }: Movement): string | null {
  const { serials = [], scans: _, ...rest } = body;
  const fields = { userId, sessionId, task: task?.id, lease: task?.lease, compensates, ...rest };
  const words = [...Object.entries(fields), ...serials.map((serial) => ['serials', serial] as const)];
  for (const [field, text] of words) {
    const limit = field === 'reason' || field === 'note' ? longestRemark : longest;
    if (typeof text === 'string' && !isKeptText(text, limit))
      return `${field}: text of at most ${limit} characters`;
  }
  return serials.length > mostSerials ? `serials: at most ${mostSerials}` : null;
}

/** Whether a text can be a column's value, and be found by it. */
export const isKeptText = (text: string, limit = longest): boolean =>
  text.length <= limit && !unstorable.test(text);
