import type pg from 'pg';

/** How many rows each table of the database has, and a checksum of what they say. Equal: nothing was changed. */
export async function siteFingerprint(pool: pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ count: string; sum: string | null }>(
      `select count(*)::text as count, md5(string_agg(md5(t::text), '' order by md5(t::text))) as sum from "${name}" t`,
    );
    found[name] = `${rows[0]?.count ?? ''} rows ${rows[0]?.sum ?? ''}`;
  }
  return found;
}
