import {
  type Movement,
  movementSchema,
  movementTypes,
  movementVersions,
} from '../../shared/domain/movement.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import { unkeptText } from './kept-text.ts';
import { missingFact } from './required-facts.ts';

/** `why` is for a manager: it names the field and what is expected there. */
export type Unreadable = { kind: 'unreadable'; why: string };

const unreadable = (why: string) => failed<Unreadable>({ kind: 'unreadable', why });

/** Reads one entry of a device strictly. What this build does not understand is parked by the caller, never dropped. */
export function readMovement(
  mid: string,
  sent: Readonly<Record<string, unknown>>,
): Result<Movement, Unreadable> {
  const type = movementTypes.find((each) => each === sent['type']);
  if (type === undefined)
    return unreadable(`type: ${JSON.stringify(sent['type'] ?? null)} is unknown to this build`);
  const version = sent['v'];
  if (typeof version === 'number' && version > movementVersions[type]) {
    return unreadable(
      `v: ${type} ${version} is newer than this build, which knows ${movementVersions[type]}`,
    );
  }
  const parsed = movementSchema.safeParse(sent);
  if (!parsed.success) return unreadable(parsed.error.issues.map(sayIssue).join('; '));
  const movement = parsed.data;
  if (movement.mid !== mid) return unreadable('mid: not the one of its entry');
  const fault = unkeptText(movement) ?? missingFact(movement);
  return fault === null ? done(movement) : unreadable(fault);
}

const sayIssue = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.')}: ${message}`;
