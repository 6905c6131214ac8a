import type pg from 'pg';
import type { Logger } from 'pino';
import type { Clock, Timers } from '../shared/domain/clock.ts';
import type { Ids, Random } from '../shared/domain/random.ts';
import type { Config } from './config.ts';
import type { HttpServerOptions } from './http/http-server.ts';

/** Everything the server is built from; main.ts opens it, tests and the simulation put in their own. */
export type Components = {
  config: Config;
  log: Logger;
  clock: Clock;
  timers: Timers;
  random: Random;
  ids: Ids;
  /** Migrated. */
  pool: pg.Pool;
  client: HttpServerOptions['client'];
};
