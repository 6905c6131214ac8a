/** Who calls, as the cookie says: never what the message says of itself. */
export type Caller = { siteId: string; deviceId: string; deviceName: string; traceId: string };
