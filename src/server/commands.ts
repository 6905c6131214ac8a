import type { Components } from './components.ts';
import { loadCommand } from './loading/load-command.ts';

/** Does its work on the open components, also beside a running server, and says the process' exit code. */
export type Command = (components: Components, commandLine: readonly string[]) => Promise<number>;

/** What can be asked of the program by name, beside serving. */
export const commands: Partial<Record<string, Command>> = { load: loadCommand };
