import { backupCommand } from './backup/backup-command.ts';
import { renewGenerationCommand } from './backup/renew-generation-command.ts';
import { restoreCommand } from './backup/restore-command.ts';
import type { Command } from './command.ts';
import { loadCommand } from './loading/load-command.ts';
import { newPinCommand } from './identity/new-pin-command.ts';
import { verifyCommand } from './movements/verify-command.ts';

/** What can be asked of the program by name, beside serving. */
export const commands: Partial<Record<string, Command>> = {
  backup: backupCommand,
  load: loadCommand,
  'renew-generation': renewGenerationCommand,
  restore: restoreCommand,
  verify: verifyCommand,
  'new-pin': newPinCommand,
};
