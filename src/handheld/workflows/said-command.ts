import { standardCodePatterns } from '../../shared/domain/code-patterns.ts';
import { type CommandSaid, parseCommandCode } from '../../shared/domain/command-code.ts';
import { hasAimIdentifier } from '../../shared/domain/gs1/aim-identifier.ts';

/** The command that a scan says, with or without an AIM identifier; undefined for any other code. */
export function saidCommand(raw: string): CommandSaid | undefined {
  const text = raw.trim();
  const code = (hasAimIdentifier(text) ? text.slice(3) : text).toUpperCase();
  return standardCodePatterns.command.test(code) ? parseCommandCode(code) : undefined;
}
