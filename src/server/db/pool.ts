import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

/** Array types (their numbers in pg_type) whose elements are read like the single value. */
const arrayOf = { int8: 1016, date: 1182, timestamptz: 1185, numeric: 1231, text: 1009 } as const;

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseInt8],
  [builtins.NUMERIC, asWritten],
  [builtins.TIMESTAMPTZ, parseTimestamp],
  [builtins.DATE, asWritten],
  [arrayOf.int8, parseArray(parseInt8)],
  [arrayOf.numeric, parseArray(asWritten)],
  [arrayOf.timestamptz, parseArray(parseTimestamp)],
  [arrayOf.date, parseArray(asWritten)],
]);

export type PoolOptions = {
  url: string;
  /** Connections at most; default 20. */
  max?: number;
  /** Told of a connection that broke while nobody used it; the pool goes on. */
  onIdleError?: (error: Error) => void;
};

/**
 * Values arrive as the product keeps them: bigint as number (outside the safe range: throws), numeric as decimal
 * string, timestamptz as ISO string in UTC with milliseconds, date as YYYY-MM-DD.
 */
export function createPool({ url, max = 20, onIdleError = () => undefined }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: '-c timezone=UTC -c datestyle=ISO',
    application_name: 'stockhand',
    connectionTimeoutMillis: 10_000,
    // Statements of one transaction are sent without waiting for the answers to those before them.
    pipeline: true,
    types: { getTypeParser: chooseParser as typeof getTypeParser },
  });
  pool.on('error', onIdleError);
  // A connection that breaks in somebody's hands, between two statements, is told to him by the next one; without a
  // listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function chooseParser(type: number, format?: 'text' | 'binary'): unknown {
  const own = format === 'binary' ? undefined : parsers.get(type);
  return own ?? getTypeParser(type, format);
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is beyond the safe integers`);
  return value;
}

function parseTimestamp(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

function asWritten(text: string): string {
  return text;
}

function parseArray<T>(parseElement: (text: string) => T): (text: string) => (T | null)[] {
  const parseTexts = getTypeParser(arrayOf.text as number) as (text: string) => (string | null)[];
  return (text) => parseTexts(text).map((element) => (element === null ? null : parseElement(element)));
}
