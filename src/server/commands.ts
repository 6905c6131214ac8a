import type { Command } from './command.ts';
import { loadCommand } from './loading/load-command.ts';
import { verifyCommand } from './movements/verify-command.ts';

/** What can be asked of the program by name, beside serving. */
export const commands: Partial<Record<string, Command>> = { load: loadCommand, verify: verifyCommand };
