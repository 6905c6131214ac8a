import type { Components } from './components.ts';

/** Does its work on the open components, also beside a running server, and says the process' exit code. */
export type Command = (components: Components, commandLine: readonly string[]) => Promise<number>;
