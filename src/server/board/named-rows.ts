import { type RawBuilder, sql } from 'kysely';

/**
 * Small objects that rows name others by. Each takes the alias of a left-joined table and is null where there is no
 * such row. Times inside objects must be written out: only columns pass the pool's parsers.
 */
export const iso = (column: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const person = (users: string): RawBuilder<unknown> => {
  const user = sql.ref(users);
  return sql`case when ${user}.user_id is not null then
    jsonb_build_object('userId', ${user}.user_id, 'name', ${user}.name) end`;
};

export const deviceName = (devices: string): RawBuilder<unknown> => {
  const device = sql.ref(devices);
  return sql`case when ${device}.device_id is not null then
    jsonb_build_object('deviceId', ${device}.device_id, 'name', ${device}.name) end`;
};

export const deviceReach = (devices: string, contacts: string): RawBuilder<unknown> => {
  const [device, contact] = [sql.ref(devices), sql.ref(contacts)];
  return sql`case when ${device}.device_id is not null then jsonb_build_object(
    'deviceId', ${device}.device_id, 'name', ${device}.name,
    'lastContact', ${iso(sql`${contact}.last_contact`)}, 'unsent', coalesce(${contact}.unsent, 0)) end`;
};

export const productName = (products: string): RawBuilder<unknown> => {
  const product = sql.ref(products);
  return sql`case when ${product}.product_id is not null then
    jsonb_build_object('productId', ${product}.product_id, 'name', ${product}.name) end`;
};

/** The goods of a stock row with the name of their product. */
export const namedGoods = (stock: string, products: string): RawBuilder<unknown> => {
  const [row, product] = [sql.ref(stock), sql.ref(products)];
  return sql`jsonb_build_object(
    'product', jsonb_build_object('productId', ${row}.product_id, 'name', coalesce(${product}.name, ${row}.product_id)),
    'lot', ${row}.lot, 'expiry', ${row}.expiry, 'serial', ${row}.serial, 'owner', ${row}.owner,
    'condition', ${row}.condition, 'quantity', ${row}.quantity)`;
};
