/** Who calls, as the cookie says: never what the message says of itself. */
export type Caller = { siteId: string; deviceId: string; deviceName: string; traceId: string };

/** The message names another device than the cookie: a device must not speak for another one. */
export type ForeignDevice = { kind: 'foreign_device' };
