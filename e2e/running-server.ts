import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../src/server/db/embedded/free-port.ts';
import { findPostmaster, stopPostmaster } from '../src/server/db/embedded/orphan.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const startLimitMs = 90_000;

export type ServerOptions = {
  /** Environment variables beside PORT, HOST and DATA_FOLDER. */
  environment?: Record<string, string>;
  /** Serves a copy of the build, into which `publishUpdate` can put another version of the app. */
  ownBuild?: boolean;
  /** A data folder to start from; it is copied. */
  dataOf?: string | undefined;
};

/** The built server as a process of its own, over its own embedded database in a temporary folder. */
export class RunningServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly #port: number;
  readonly #environment: Record<string, string>;
  #build = project;
  #process: ChildProcess | undefined;

  private constructor(port: number, dataFolder: string, environment: Record<string, string>) {
    this.#port = port;
    this.url = `http://localhost:${port}`;
    this.dataFolder = dataFolder;
    this.#environment = environment;
  }

  static async start({
    environment = {},
    dataOf,
    ownBuild = false,
  }: ServerOptions = {}): Promise<RunningServer> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'stockhand-e2e-'));
    if (dataOf !== undefined) cpSync(dataOf, dataFolder, { recursive: true });
    const server = new RunningServer(await freePort(), dataFolder, environment);
    if (ownBuild) server.#copyBuild();
    try {
      await server.start();
    } catch (error) {
      await server.remove();
      throw error;
    }
    return server;
  }

  /** Starts it again after `kill` or `stop`: same address, same data. Resolves when it is ready. */
  async start(): Promise<void> {
    const log = openSync(join(this.dataFolder, 'server.log'), 'a');
    this.#process = spawn(
      process.execPath,
      ['--enable-source-maps', join(this.#build, 'dist/server/main.js')],
      {
        stdio: ['ignore', log, log],
        env: {
          ...process.env,
          PORT: `${this.#port}`,
          HOST: '127.0.0.1',
          DATA_FOLDER: this.dataFolder,
          DATABASE_URL: '',
          ...this.#environment,
        },
      },
    );
    closeSync(log);
    await this.untilReady();
  }

  #copyBuild(): void {
    this.#build = join(this.dataFolder, 'build');
    cpSync(join(project, 'dist'), join(this.#build, 'dist'), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(this.#build, 'node_modules'));
    cpSync(join(project, 'package.json'), join(this.#build, 'package.json'));
  }

  /** From now on another version of the app is served. Only with `ownBuild`. */
  publishUpdate(): void {
    appendFileSync(join(this.#build, 'dist/client/service-worker.js'), '\n// another version\n');
  }

  /** SIGKILL: nothing is finished, the database engine is left behind. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGTERM: what is under way is finished. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** SIGKILL to the embedded database while the server goes on. */
  killDatabase(): void {
    const engine = this.#engine();
    if (engine) process.kill(engine.pid, 'SIGKILL');
  }

  /** Stops the server and checks its data against the journal; what the check says last. */
  async verified(): Promise<string> {
    await this.stop();
    return (await this.run('verify')).lastLine;
  }

  /** Runs a command of the program on this server's data, beside it or while it is stopped. */
  async run(...commandLine: string[]): Promise<{ status: number | null; lastLine: string; output: string }> {
    const main = join(this.#build, 'dist/server/main.js');
    const environment = { PORT: `${this.#port}`, DATA_FOLDER: this.dataFolder, DATABASE_URL: '' };
    const child = spawn(process.execPath, [main, ...commandLine], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, ...this.#environment },
    });
    const [status, answer, complaints] = await Promise.all([
      new Promise<number | null>((resolve) => child.once('exit', resolve)),
      text(child.stdout),
      text(child.stderr),
    ]);
    const lastLine = answer.trim().split('\n').at(-1) ?? '';
    return { status, lastLine, output: `${answer}${complaints}` };
  }

  /** Ends everything and removes the data. */
  async remove(): Promise<void> {
    await this.stop();
    const engine = this.#engine();
    if (engine) await stopPostmaster(engine.pid);
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  get isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /** Everything the server has written so far. */
  log(): string {
    return readFileSync(join(this.dataFolder, 'server.log'), 'utf8');
  }

  #engine(): ReturnType<typeof findPostmaster> {
    return findPostmaster(join(this.dataFolder, 'postgres', 'cluster'));
  }

  /** Waits until it answers, as after its database went away under it. */
  async untilReady(): Promise<void> {
    for (const end = Date.now() + startLimitMs; Date.now() < end; await pause(50)) {
      if (this.#process?.exitCode !== null) break;
      const answer = await fetch(`${this.url}/ready`).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error(`the server does not start:\n${this.log()}`);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  }
}
